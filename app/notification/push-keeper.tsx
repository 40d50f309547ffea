import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { readDeployment } from '../../web/sign-in/configuration.ts';
import { useLanguage } from '../../web/words/language.ts';
import { useDevice, useMe } from '../device/use-device.ts';
import { keepRegistered } from './keep-registered.ts';
import { choosePushService } from './choose-push-service.ts';
import { tellApi } from './tell-api.ts';
import { onPushAddressChanged } from './worker-messages.ts';

/** Looks once a start, and whenever the language, the device or the browser's address changes. */
export function PushKeeper() {
  const { api } = useSignedIn();
  const language = useLanguage();
  const { data: me } = useMe();
  const { data: key } = useDevice();
  const { refetch } = useQuery({
    queryKey: ['push-kept', me?.id, key?.id, language],
    queryFn: async () => {
      const { push } = await readDeployment();
      if (!me) return true;
      const tell = tellApi({ api, clientId: me.id });
      await keepRegistered(tell, push, { clientId: me.id, deviceId: key?.id, language }, Date.now());
      return true;
    },
    enabled: me !== undefined && key !== undefined,
    retry: false,
    staleTime: Infinity,
  });
  useEffect(() => onPushAddressChanged(() => void refetch()), [refetch]);
  useEffect(listening, []);
  return null;
}

/** As an effect: until the page is left. */
function listening(): () => void {
  const end = new AbortController();
  readDeployment()
    .then(({ push }) => push && choosePushService(push).listen?.(end.signal))
    // Without its configuration the App shows that itself; to wait no longer for one's turn is how this ends.
    .catch(() => undefined);
  return () => end.abort();
}
