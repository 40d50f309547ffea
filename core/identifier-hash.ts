import { createHash } from 'node:crypto';
import type { Identifier } from '../contract/identifier.ts';

/** The key by which the directory finds a client: no table holds identifiers as keys in clear. */
export const identifierHash = ({ value }: Identifier): string => createHash('sha256').update(value).digest('base64url');
