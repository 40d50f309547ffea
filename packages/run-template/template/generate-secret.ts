import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { StartError } from '../start-error.ts';

/** Letters and digits alone: what else may be wished of a secret the local run does not know. */
const rules = z.strictObject({ ExcludePunctuation: z.literal(true), PasswordLength: z.int().positive().default(32) });

/** @throws StartError for a rule that the local run does not know */
export function generateSecret(given: unknown, logicalId: string): string {
  const parsed = rules.safeParse(given);
  if (parsed.success)
    return randomBytes(parsed.data.PasswordLength).toString('hex').slice(0, parsed.data.PasswordLength);
  throw new StartError(`${logicalId}: ${z.prettifyError(parsed.error)} (run-template/template/generate-secret.ts)`);
}
