import type { LocalDate } from '../time.ts';
import type { MerchantNet } from './merchant-lines.ts';
import type { Outcome, WithheldReason } from './outcome.ts';
import type { ExportPlan } from './plan.ts';

/** What may become of a merchant's sum, but for nothing. */
export const outcomeKinds = ['TRANSFER', 'WITHHELD', 'BELOW_MINIMUM', 'CARRIED_FORWARD'] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

/** What became of a merchant's sum in an export, as finance looks it up by the export: no account and no holder. */
export type ExportOutcome = MerchantNet & { exportDate: LocalDate } & (
    | { kind: 'TRANSFER'; n: number; endToEndId: string }
    | { kind: 'WITHHELD'; reason: WithheldReason }
    | { kind: 'BELOW_MINIMUM' | 'CARRIED_FORWARD' }
  );

/** Undefined where nothing was due. */
export function toExportOutcome(
  outcome: Outcome,
  { exportDate }: Pick<ExportPlan, 'exportDate'>,
): ExportOutcome | undefined {
  switch (outcome.kind) {
    case 'NIL':
      return undefined;
    case 'TRANSFER': {
      const { creditor: _, ...rest } = outcome;
      return { ...rest, exportDate };
    }
    case 'WITHHELD':
    case 'BELOW_MINIMUM':
    case 'CARRIED_FORWARD':
      return { ...outcome, exportDate };
  }
}
