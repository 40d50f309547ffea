import { bankReasonKind } from '../../contract/bank-reasons.ts';
import { moveSettlementDays } from '../../core/calendar/business-days.ts';
import { endToEndParts } from '../../core/reimbursement/references.ts';
import type { LocalDate } from '../../core/time.ts';
import type { Caller } from '../../local/api/caller.ts';
import { randomSequence } from '../../local/demo-data/random-sequence.ts';
import type { BankAnswered, Controls } from '../controls.ts';

export interface PlayingBankOptions {
  controls: Controls;
  finance: Caller;
  seed: number;
  /** Of 100 transfers. */
  rejected: number;
  returned: number;
  /** A bank has refused an account of this merchant, by a transfer of that export. */
  onRefusedAccount: (merchantId: string, exportDate: LocalDate) => Promise<void>;
}

type Outcome = BankAnswered['outcomes'][number]['outcome'];

/** What the bank has done so far. */
export interface BankFigures {
  transfers: Record<Outcome, number>;
  files: number;
}

/** Technical ones, and such as say that the account is to be checked. */
const codes = ['MS03', 'TM01', 'AC04', 'AC06'];
const latestDays = 2;

/** A bank that answers each export on its day or up to two settlement days later, what is newer first, and everything twice. */
export function playingBank({ controls, finance, seed, rejected, returned, onRefusedAccount }: PlayingBankOptions) {
  const random = randomSequence(seed);
  const answersOn = new Map<LocalDate, LocalDate>();
  const answered = new Set<LocalDate>();
  const figures: BankFigures = { transfers: { PAID: 0, REJECTED: 0, RETURNED: 0 }, files: 0 };

  async function answer(date: LocalDate): Promise<void> {
    const mix = { seed: seed + answered.size, rejected, returned, twice: true, codes };
    answered.add(date);
    const { outcomes, files } = await controls.answerBank({ date, ...mix });
    figures.files += files.length;
    for (const { endToEndId, outcome, code } of outcomes) {
      figures.transfers[outcome] += 1;
      const named = endToEndParts(endToEndId);
      if (code === undefined || bankReasonKind(code) !== 'ACCOUNT' || !named) continue;
      await onRefusedAccount(named.merchantId, named.exportDate);
    }
  }

  return {
    figures,

    /** What it does on a settlement day, once the files of that day are there. */
    async workOn(day: LocalDate): Promise<void> {
      const { items } = await finance.call('listExports', { query: { limit: 100 } });
      for (const { date, transferCount = 0 } of items) {
        const exportDate = date as LocalDate;
        if (transferCount === 0 || answersOn.has(exportDate)) continue;
        answersOn.set(exportDate, moveSettlementDays(day, Math.floor(random() * (latestDays + 1))));
      }
      const due = [...answersOn].filter(([date, on]) => on <= day && !answered.has(date)).map(([date]) => date);
      for (const date of due.toSorted().reverse()) await answer(date);
    },
  };
}
