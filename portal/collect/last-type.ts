import type { PaymentType } from '../../web/api/client.ts';
import { deviceStorage } from '../../web/storage.ts';

const name = 'collect.type';
const types: readonly string[] = [
  'IMMEDIATE',
  'DEFERRED',
  'PRE_RESERVATION',
  'DEFERRED_PRE_RESERVATION',
] satisfies PaymentType[];

/** The type of the request made last on this device. */
export function lastType(): PaymentType {
  const kept = deviceStorage.getItem(name) ?? '';
  return types.includes(kept) ? (kept as PaymentType) : 'IMMEDIATE';
}

export const keepType = (type: PaymentType): void => deviceStorage.setItem(name, type);
