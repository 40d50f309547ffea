import { reimbursementSettingsFrom, type ReimbursementSettings } from '../contract/settings/reimbursement-settings.ts';
import { termsFrom, type Terms } from '../contract/settings/terms.ts';

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
 * @throws RangeError naming what is unknown or out of its range, so that a bad deployment fails at once
 */
export function settingsFrom(context: (name: string) => unknown): Settings {
  return {
    stage: stageFrom(context('stage') ?? 'dev'),
    terms: termsFrom(given('terms', context('terms'))),
    reimbursement: reimbursementSettingsFrom(given('reimbursement', context('reimbursement'))),
  };
}

function stageFrom(value: unknown): Stage {
  const stage = stages.find((known) => known === value);
  if (!stage) throw new RangeError(`stage must be one of ${stages.join(', ')}, got ${String(value)}`);
  return stage;
}

/** The command line gives JSON, cdk.json an object. */
function given(name: string, value: unknown): unknown {
  if (typeof value !== 'string') return value ?? {};
  try {
    return JSON.parse(value);
  } catch (error) {
    throw new RangeError(`${name} must be a JSON object with its names in quotation marks, not ${value}`, {
      cause: error,
    });
  }
}
