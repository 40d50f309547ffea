import { createHash } from 'node:crypto';

/** API Gateway and Cognito give ten or more lower-case letters and digits; here they follow from the logical id. */
export function idFrom(logicalId: string): string {
  return BigInt(`0x${hash(logicalId).slice(0, 16)}`)
    .toString(36)
    .padStart(13, '0')
    .slice(-10);
}

/** A KMS key, a mapping: named by a UUID. */
export function uuidFrom(logicalId: string): string {
  return hash(logicalId).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
