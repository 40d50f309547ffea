import { hash } from 'node:crypto';
import { readText, textContent, type ObjectStore } from '../../adapters/s3/object-store.ts';
import type { AuditKept } from './audit-ledger.ts';

const keyOf = (sha256: string): string => `audit/${sha256}`;

/**
 * Where parts of an audit leave what they have come to, under its hash: the run that goes on carries the hash, so whoever changes
 * what is kept is found out, and the same kept twice is the same.
 */
export const auditParts = (staging: ObjectStore) => ({
  /** @returns its hash, hex */
  async keep(kept: AuditKept): Promise<string> {
    const content = textContent(JSON.stringify(kept));
    await staging.putIfAbsent(keyOf(content.sha256), content);
    return content.sha256;
  },

  /** @throws Error when it is not there, or is not what was kept */
  async read(sha256: string): Promise<AuditKept> {
    const text = await readText(staging, keyOf(sha256));
    if (text === undefined || hash('sha256', text) !== sha256)
      throw new Error('a part of the audit is not what was kept');
    return JSON.parse(text) as AuditKept;
  },
});
