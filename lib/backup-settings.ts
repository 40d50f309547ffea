import { SettingsError } from '../contract/settings/settings-error.ts';

/** Of AWS Backup and of the exports' replication (docs/decisions/204). */
export interface BackupSettings {
  /** How long each day's backup is kept, here and there. */
  keptDays: number;
  /** Whether somebody with the right may lift the vault's lock, or nobody from the third day on. */
  lock: 'GOVERNANCE' | 'COMPLIANCE';
  /** ARN of a vault of another account, in another Region. */
  copyTo?: string;
  /** ARN of a bucket of that account, with Object Lock. */
  exportsTo?: string;
}

/** AWS: a recovery point lives at most a hundred years; less than a week is no backup. */
const keptDaysRange = { min: 7, max: 3_650 };
const names = ['keptDays', 'lock', 'copyTo', 'exportsTo'];
const vaultArn = /^arn:aws:backup:[a-z0-9-]+:\d{12}:backup-vault:[\w-]+$/;
const bucketArn = /^arn:aws:s3:::[a-z0-9.-]{3,63}$/;

/**
 * @param given `{}`: no backups beside point-in-time recovery
 * @throws SettingsError naming what is unknown or wrong
 */
export function backupSettingsFrom(given: unknown): BackupSettings | undefined {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw wrong(' must be an object');
  const entries = Object.entries(given as Record<string, unknown>);
  if (entries.length === 0) return undefined;
  const stranger = entries.find(([name]) => !names.includes(name));
  if (stranger) throw wrong(`.${stranger[0]} is not known: there are ${names.join(', ')}`);
  const { keptDays = 35, lock = 'GOVERNANCE', copyTo, exportsTo } = given as Record<string, unknown>;
  if (!Number.isInteger(keptDays) || Number(keptDays) < keptDaysRange.min || Number(keptDays) > keptDaysRange.max) {
    throw wrong(`.keptDays must be a whole number from ${keptDaysRange.min} to ${keptDaysRange.max}`);
  }
  if (lock !== 'GOVERNANCE' && lock !== 'COMPLIANCE') throw wrong('.lock must be GOVERNANCE or COMPLIANCE');
  const vault = arnOf('copyTo', copyTo, vaultArn);
  const bucket = arnOf('exportsTo', exportsTo, bucketArn);
  if (bucket !== undefined && vault === undefined)
    throw wrong('.exportsTo is of the account of copyTo, which must be there');
  return {
    keptDays: Number(keptDays),
    lock,
    ...(vault !== undefined && { copyTo: vault }),
    ...(bucket !== undefined && { exportsTo: bucket }),
  };
}

/** Of an ARN. */
export const bucketNameOf = (bucket: string): string => bucket.split(':')[5]!;

/** The account that copies go to. */
export const copyAccountOf = (vault: string): string => vault.split(':')[4]!;

function arnOf(name: string, given: unknown, form: RegExp): string | undefined {
  if (given === undefined) return undefined;
  if (typeof given !== 'string' || !form.test(given)) throw wrong(`.${name} must be an ARN such as ${form.source}`);
  return given;
}

const wrong = (what: string) => new SettingsError(`backups${what}`);
