import type { DirectoryStore } from '../../adapters/dynamodb/directory-store.ts';
import type { DueLine } from '../../adapters/dynamodb/ledger-store.ts';
import type { TransferStore } from '../../adapters/dynamodb/transfer-store.ts';
import { isSound, orThrow, type StrangeItem } from '../../adapters/strange-item.ts';
import { accountIdOf, accountOn, type Payee } from '../../core/reimbursement/outcome.ts';
import type { LocalDate } from '../../core/time.ts';

/** One call of DynamoDB reads no more. */
const merchantsMax = 100;
/** Bounds what is in memory where merchants have many lines. */
const linesMax = 1_000;

/** Lines that follow each other. */
export interface LinesAhead {
  lines: DueLine[];
  /** Whose first line is among them. */
  merchantIds: string[];
}

/** The lines in pieces that are small enough to be held, and large enough that the merchants of each are read at once. */
export async function* linesAhead(lines: AsyncIterable<DueLine>): AsyncGenerator<LinesAhead> {
  let ahead: LinesAhead = { lines: [], merchantIds: [] };
  let merchantId: string | undefined;
  for await (const line of lines) {
    const isFirst = line.merchantId !== merchantId;
    if (ahead.lines.length === linesMax || (isFirst && ahead.merchantIds.length === merchantsMax)) {
      yield ahead;
      ahead = { lines: [], merchantIds: [] };
    }
    if (isFirst) ahead.merchantIds.push(line.merchantId);
    ahead.lines.push(line);
    ({ merchantId } = line);
  }
  if (ahead.lines.length > 0) yield ahead;
}

/** A merchant as an export finds it. */
export interface PayeeFound {
  payee: Payee | undefined;
  /** Whether a bank has refused its account, of which nobody has said since that it is another one. */
  isAccountToCheck: () => boolean;
}

export interface PayeeSources {
  merchants: Pick<DirectoryStore, 'merchantsOrStrange'>;
  transfers: Pick<TransferStore, 'accountsToCheck'>;
}

/**
 * Reads merchants and whether their accounts are to be checked, at once.
 *
 * @returns how to have one of them, which throws the StrangeItem that was found in its place
 */
export async function readPayees(
  { merchants, transfers }: PayeeSources,
  merchantIds: readonly string[],
  day: LocalDate,
): Promise<(merchantId: string) => PayeeFound> {
  const found: ReadonlyMap<string, Payee | StrangeItem> = await merchants.merchantsOrStrange(merchantIds);
  const accountOf = (payee: Payee) => accountIdOf(accountOn(payee, day));
  const toCheck = await transfers.accountsToCheck([...found.values()].filter(isSound<Payee>).map(accountOf));
  return (merchantId) => {
    const merchant = found.get(merchantId);
    const payee = merchant && orThrow(merchant);
    return {
      payee,
      isAccountToCheck: () => orThrow(payee && toCheck.get(accountOf(payee))) !== undefined,
    };
  };
}
