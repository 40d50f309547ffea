import { createHash } from 'node:crypto';

/** Tells one address from another without keeping either: capitals make no other mailbox. */
export const addressHash = (address: string): string =>
  createHash('sha256').update(address.trim().toLowerCase()).digest('base64url');
