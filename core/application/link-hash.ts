import { createHash } from 'node:crypto';

/** SHA-256 of a link's secret, base64url: all that is kept of it. */
export const linkHash = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
