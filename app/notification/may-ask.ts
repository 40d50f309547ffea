import { isIosTab } from '../device/platform.ts';
import { isRegistered } from './kept-registration.ts';
import { isPushSupported, permissionNow } from './push-state.ts';
import { deviceStorage } from '../../web/storage.ts';

const name = 'push.asked-later';

/** Once is enough: from now on the account page is the place for it. */
export const askLater = (): void => deviceStorage.setItem(name, 'yes');

/** Whether there is something to ask on a device that can pay; said before anything is read. */
export const mayAsk = (): boolean =>
  isPushSupported() &&
  !isIosTab() &&
  permissionNow() !== 'denied' &&
  !isRegistered() &&
  deviceStorage.getItem(name) === null;
