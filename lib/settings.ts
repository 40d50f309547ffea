import { checkTerms, defaultTerms, type Terms } from '../core/payment/terms.ts';
import {
  checkReimbursementSettings,
  defaultReimbursementSettings,
  type ReimbursementSettings,
} from '../core/reimbursement/settings.ts';

export const stages = ['dev', 'prod'] as const;
export type Stage = (typeof stages)[number];

/** What is decided when the app is synthesized; what is decided at each deployment is in `StackParameters`. */
export interface Settings {
  stage: Stage;
  terms: Terms;
  reimbursement: ReimbursementSettings;
}

/**
 * Reads the CDK context: `-c stage=prod`, `-c terms='{"holdMs": 259200000}'`, `-c reimbursement='{"batchBooking": false}'`.
 * What is not given has its default.
 *
 * @throws RangeError naming the setting that is unknown or out of its range, so that a bad deployment fails at once
 */
export function settingsFrom(context: (name: string) => unknown): Settings {
  return {
    stage: stageFrom(context('stage') ?? 'dev'),
    terms: checkTerms(overridden('terms', defaultTerms, context('terms'))),
    reimbursement: checkReimbursementSettings(
      overridden('reimbursement', defaultReimbursementSettings, context('reimbursement')),
    ),
  };
}

function stageFrom(value: unknown): Stage {
  const stage = stages.find((known) => known === value);
  if (!stage) throw new RangeError(`stage must be one of ${stages.join(', ')}, got ${String(value)}`);
  return stage;
}

/** The command line gives JSON, cdk.json an object. */
function overridden<T extends object>(name: string, defaults: T, given: unknown): T {
  const overrides: unknown = typeof given === 'string' ? JSON.parse(given) : (given ?? {});
  if (typeof overrides !== 'object' || overrides === null || Array.isArray(overrides)) {
    throw new RangeError(`${name} must be a JSON object`);
  }
  const stranger = Object.keys(overrides).find((key) => !(key in defaults));
  if (stranger !== undefined) throw new RangeError(`${name}.${stranger} is not a setting`);
  return { ...defaults, ...overrides };
}
