import type { SentTransfer } from '../../adapters/bank-messages/read-sent-transfers.ts';
import { decimal } from '../../core/reimbursement/decimal.ts';
import { cents } from '../../contract/money.ts';
import { randomSequence } from '../demo-data/random-sequence.ts';
import { accountReport, statusReport, type Entry } from './bank-files.ts';

/** How a bank answers: of 100 transfers, how many it rejects and how many come back; and how it says so. */
export interface BankMix {
  seed: number;
  rejected: number;
  returned: number;
  /** Everything comes twice, and in an order that is none. */
  twice: boolean;
  /** The reasons, of which each failure has one. */
  codes: readonly string[];
  /** The file is refused as a whole, with the first of the reasons. */
  wholeFile: boolean;
}

export interface PlayedTransfer {
  endToEndId: string;
  outcome: 'PAID' | 'REJECTED' | 'RETURNED';
  code?: string;
}

export interface PlayedAnswer {
  outcomes: PlayedTransfer[];
  /** In the order in which they come. */
  files: { name: string; content: string }[];
}

/** What a bank says of one of our files: the same for the same seed. */
export function answerExport(
  {
    messageId,
    message: answers,
    batchBooked,
    transfers,
  }: {
    messageId: string;
    /** Its name, such as `pain.001.001.09`. */
    message?: string;
    batchBooked: boolean;
    transfers: readonly SentTransfer[];
  },
  mix: BankMix,
): PlayedAnswer {
  const random = randomSequence(mix.seed);
  const code = () => mix.codes[Math.floor(random() * mix.codes.length)] ?? 'AC04';
  if (mix.wholeFile) {
    const why = mix.codes[0] ?? 'FF01';
    const outcomes = transfers.map(({ endToEndId }) => ({ endToEndId, outcome: 'REJECTED' as const, code: why }));
    return {
      outcomes,
      files: inOrder([file('pain.002', statusReport({ messageId, answers, group: 'RJCT', code: why }))]),
    };
  }
  const played = transfers.map((transfer) => {
    const chance = random() * 100;
    const outcome: PlayedTransfer['outcome'] =
      chance < mix.rejected ? 'REJECTED' : chance < mix.rejected + mix.returned ? 'RETURNED' : 'PAID';
    return { ...transfer, outcome, ...(outcome !== 'PAID' && { code: code() }) };
  });
  const executed = played.filter(({ outcome }) => outcome !== 'REJECTED');
  const back = played.filter(({ outcome }) => outcome === 'RETURNED');
  const returns = back.map(({ endToEndId, amount, code: why }) => ({
    ...one(endToEndId, amount),
    credit: true,
    reference: `R-${endToEndId}`,
    transactions: [{ endToEndId, amount: decimal(amount), code: why ?? 'MS03' }],
  }));
  const files = [
    file('pain.002', statusReport({ messageId, answers, group: 'ACTC' })),
    file(
      'pain.002',
      statusReport({
        messageId,
        answers,
        transfers: played.map(({ endToEndId, outcome, code: why }) =>
          outcome === 'REJECTED' ? { endToEndId, status: 'RJCT', code: why ?? 'MS03' } : { endToEndId, status: 'ACSP' },
        ),
      }),
    ),
    ...(executed.length > 0 ? [file('camt.053', accountReport({ entries: debits(executed) }))] : []),
    ...(returns.length > 0
      ? [file('camt.054', accountReport({ kind: 'notification', version: 'old', entries: returns }))]
      : []),
  ];
  return { outcomes: played.map(({ amount: _, ...outcome }) => outcome), files: inOrder(files) };

  /** As the file asked for it: one debit of all that is carried out, or one for each. */
  function debits(of: readonly SentTransfer[]): Entry[] {
    if (!batchBooked) return of.map(({ endToEndId, amount }) => one(endToEndId, amount));
    const total = decimal(cents(of.reduce((sum, { amount }) => sum + amount, 0)));
    return [{ amount: total, reference: `B-${messageId}`, batch: { id: `${messageId}-P`, total } }];
  }

  function inOrder(once: readonly { name: string; content: string }[]) {
    const all = mix.twice ? [...once, ...once] : [...once];
    const places = all.map((made) => ({ made, place: mix.twice ? random() : 0 }));
    return places.sort((a, b) => a.place - b.place).map(({ made }) => made);
  }
}

const file = (name: string, content: string) => ({ name, content });

const one = (endToEndId: string, amount: SentTransfer['amount']): Entry => ({
  amount: decimal(amount),
  reference: `D-${endToEndId}`,
  transactions: [{ endToEndId, amount: decimal(amount) }],
});
