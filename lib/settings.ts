import type { LegalText } from '../contract/legal-text.ts';
import { accountSettingsFrom, type AccountSettings } from '../contract/settings/account-settings.ts';
import { booksSettingsFrom, type BooksSettings } from '../contract/settings/books-settings.ts';
import { concurrencyFrom, type ConcurrencySettings } from '../contract/settings/concurrency-settings.ts';
import { contactFrom, isReachable, type Contact } from '../contract/settings/contact-settings.ts';
import type { Issuer } from '../contract/issuer.ts';
import { dueShardsFrom, type DueShards } from '../contract/settings/due-shards.ts';
import { issuerFrom } from '../contract/settings/issuer-settings.ts';
import { reimbursementSettingsFrom, type ReimbursementSettings } from '../contract/settings/reimbursement-settings.ts';
import { SettingsError } from '../contract/settings/settings-error.ts';
import { termsFrom, type Terms } from '../contract/settings/terms.ts';
import { checkFormerLeads } from '../core/audit/former-leads.ts';
import type { FormerLead } from '../core/audit/leads.ts';
import { backupSettingsFrom, type BackupSettings } from './backup-settings.ts';
import { legalTexts } from './legal/legal-texts.ts';
import { stages, type Stage } from './stage.ts';
import { restoredTablesFrom, type RestoredTables } from './restored-tables.ts';

/** What is decided when the app is synthesized; what is decided at each deployment is in `StackParameters`. */
export interface Settings {
  stage: Stage;
  terms: Terms;
  reimbursement: ReimbursementSettings;
  books: BooksSettings;
  accounts: AccountSettings;
  concurrency: ConcurrencySettings;
  contact: Contact;
  issuer: Issuer;
  /** Whether tables and pools refuse to be deleted: in production, but for the very first deployment (runbook). */
  deletionProtection: boolean;
  /** Whether this deployment goes over to its release at once, whatever rings (runbook, Releases). */
  hurry: boolean;
  /** A word that makes every function another one than in any release before (runbook, Releases). */
  republish: string | undefined;
  /** How many keys of the personal codes there have been. */
  codeKeyGeneration: number;
  /** ARNs of the first of them, in another Region than where they were made. */
  codeKeys: readonly string[];
  /** Undefined: none beside point-in-time recovery. */
  backups: BackupSettings | undefined;
  /** In place of the stack's own, after a restore. */
  tables: RestoredTables | undefined;
  /** Which key the distribution makes itself known by to the API. */
  frontKeyGeneration: number;
  /** What `leadBusinessDays` was, so that the audit can tell when older payments were due. */
  formerLeads: readonly FormerLead[];
  /** From which due dates on what is due on a day is spread over more partitions. */
  dueShards: readonly DueShards[];
  /** Whether X-Ray traces functions and state machines. */
  tracing: boolean;
  /** By page and language: `conditions.fr`. */
  legalTexts: ReadonlyMap<string, LegalText>;
}

/**
 * Reads the CDK context: `-c stage=prod`, `-c terms='{"holdMs": 259200000}'`, `-c reimbursement='{"batchBooking": false}'`,
 * `-c books='{"accountNumbers": {"fees": "706100"}}'`, `-c accounts='{"coolingBusinessDays": 3}'`, `-c contact='{"phone": "01 99 00 12 34"}'`, without which nothing is deployed to production, `-c legalTexts=our-texts`,
 * `-c issuer='{"name": {"fr": "l’ANCV", "en": "ANCV"}}'`.
 * `-c concurrency='{"clientApi": 300}'` to keep Lambda's calls at once for an API (runbook).
 * `-c formerLeads='[{"until": "2026-12-01", "leadBusinessDays": 5, "fileLeadDays": 1}]'` after a change of one of them (runbook).
 * `-c deletionProtection=false` on the very first deployment to production, and then never again (runbook).
 * `-c backups='{"keptDays": 35, "copyTo": "arn:aws:backup:…", "exportsTo": "arn:aws:s3:::…"}'` for backups of the tables (runbook).
 * `-c tables="$(cat restored.json)"` after a restore, from then on (runbook).
 * `-c hurry=true` for a release that cannot wait five minutes, or be stopped by an alarm (runbook).
 * `-c republish=TEXT` where Lambda refuses to publish what was published before (runbook).
 * `-c dueShards='[{"from": "2027-06-01", "shards": 64}]'` for days on which more is due than before (runbook).
 * `-c tracing=true` to have X-Ray trace each call and run (decision 197).
 * `-c codeKeyGeneration=2` to seal personal codes under another key from now on (runbook).
 * `-c frontKeyGeneration=2` to have CloudFront send the API another key (runbook).
 * `-c codeKeys='["arn:aws:kms:eu-central-1:111122223333:key/mrk-…"]'` in a Region that takes over from another. What is not given has its default.
 *
 * @throws SettingsError naming what is unknown or out of its range, so that a bad deployment fails at once
 */
export function settingsFrom(context: (name: string) => unknown): Settings {
  const stage = stageFrom(context);
  const contact = contactFrom(given('contact', context('contact')));
  if (stage === 'prod' && !isReachable(contact)) throw new SettingsError(nobodyToTurnTo);
  const terms = termsFrom(given('terms', context('terms')));
  return {
    stage,
    contact,
    books: booksSettingsFrom(given('books', context('books'))),
    accounts: accountSettingsFrom(given('accounts', context('accounts'))),
    concurrency: concurrencyFrom(given('concurrency', context('concurrency'))),
    issuer: issuerFrom(given('issuer', context('issuer'))),
    deletionProtection: flagFrom('deletionProtection', context('deletionProtection') ?? stage === 'prod'),
    codeKeys: keysFrom(given('codeKeys', context('codeKeys') ?? [])),
    backups: backupSettingsFrom(given('backups', context('backups'))),
    tables: restoredTablesFrom(given('tables', context('tables')), stage),
    codeKeyGeneration: generationFrom('codeKeyGeneration', context),
    frontKeyGeneration: generationFrom('frontKeyGeneration', context),
    hurry: flagFrom('hurry', context('hurry') ?? false),
    republish: wordFrom('republish', context('republish')),
    terms,
    formerLeads: formerLeadsFrom(given('formerLeads', context('formerLeads') ?? [])),
    dueShards: dueShardsFrom(given('dueShards', context('dueShards') ?? [])),
    tracing: flagFrom('tracing', context('tracing') ?? false),
    legalTexts: legalTexts(folder('legalTexts', context('legalTexts')), terms),
    reimbursement: reimbursementSettingsFrom(given('reimbursement', context('reimbursement'))),
  };
}

function folder(name: string, value: unknown): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  throw new SettingsError(`${name} must be the path of a folder, not ${JSON.stringify(value)}`);
}

/** Lambda takes 256 letters of a function's description, most of which are taken. */
function wordFrom(name: string, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if ((typeof value === 'string' || typeof value === 'number') && /^[\w.-]{1,40}$/.test(String(value))) {
    return String(value);
  }
  throw new SettingsError(`${name} must be 1 to 40 letters, digits, dots or dashes, not ${JSON.stringify(value)}`);
}

/** The pages tell people to contact the support: with nobody there, that is all they are told. */
export const nobodyToTurnTo =
  'contact must have a phone or an email, which the pages show wherever they say to contact the support: ' +
  `-c contact='{"phone": "01 99 00 12 34", "email": "support@example.fr"}'`;

/** Said at each such deployment. */
export const unprotected =
  'Tables and user pools can be deleted: right for the very first deployment, which may have to be rolled back. ' +
  'Deploy again without -c deletionProtection=false before anybody uses it';

/** Said at each deployment that keeps some: one that the account has no room for fails, and is rolled back. */
export const needsConcurrency = (calls: number): string =>
  `The account must have ${calls} of Lambda’s calls at once in this Region, or the deployment fails: ` +
  'aws lambda get-account-settings --query AccountLimit.ConcurrentExecutions';

/** Said at each such deployment. */
export const withoutBackups =
  'Tables have no backup beside point-in-time recovery, which is of the same account and Region: give -c backups (runbook)';

/** More than a deployment ever needs, so that a slip of the finger makes no hundred keys. */
const generationMax = 20;

function generationFrom(name: string, context: (name: string) => unknown): number {
  const value: unknown = context(name) ?? 1;
  const generation = Number(value);
  if (Number.isInteger(generation) && generation >= 1 && generation <= generationMax) return generation;
  throw new SettingsError(`${name} must be a whole number from 1 to ${generationMax}, not ${String(value)}`);
}

/** A key that is not a multi-Region one has other codes under it, whatever its place in the list. */
function keysFrom(value: unknown): string[] {
  const isKey = (one: unknown): one is string =>
    typeof one === 'string' && /^arn:aws:kms:[a-z0-9-]+:\d{12}:key\/mrk-[0-9a-f]{32}$/.test(one);
  if (Array.isArray(value) && value.every(isKey)) return value;
  throw new SettingsError(
    'codeKeys must be a list of ARNs of multi-Region keys, oldest first: arn:aws:kms:…:key/mrk-…',
  );
}

function flagFrom(name: string, value: unknown): boolean {
  if (value === true || value === 'true') return true;
  if (value === false || value === 'false') return false;
  throw new SettingsError(`${name} must be true or false, not ${String(value)}`);
}

function formerLeadsFrom(value: unknown): FormerLead[] {
  try {
    return checkFormerLeads(value);
  } catch (error) {
    throw new SettingsError(
      `formerLeads must be a list of {"until": "2026-12-01", "leadBusinessDays": 5, "fileLeadDays": 1}`,
      {
        cause: error,
      },
    );
  }
}

/** @throws SettingsError for what is none */
export function stageFrom(context: (name: string) => unknown): Stage {
  const value: unknown = context('stage') ?? 'dev';
  const stage = stages.find((known) => known === value);
  if (!stage) throw new SettingsError(`stage must be one of ${stages.join(', ')}, got ${String(value)}`);
  return stage;
}

/** The command line gives JSON, cdk.json an object. */
function given(name: string, value: unknown): unknown {
  if (typeof value !== 'string') return value ?? {};
  try {
    return JSON.parse(value);
  } catch (error) {
    throw new SettingsError(`${name} must be a JSON object with its names in quotation marks, not ${value}`, {
      cause: error,
    });
  }
}
