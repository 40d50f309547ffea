import type { ExportStore } from '../../../adapters/dynamodb/export-store.ts';
import type { Call, Reply } from '../../http/call.ts';
import { Mismatch, object, text } from '../../../adapters/parse.ts';
import { paged } from '../../http/paged.ts';
import { sumsOfLines, type OpenDaysDependencies } from '../../use-cases/open-days.ts';
import { comingReimbursements, type ComingDependencies } from './held-back.ts';
import { parseReimbursementId, transferBody } from './reimbursement-body.ts';

interface Dependencies extends ComingDependencies {
  exports: ComingDependencies['exports'] & Pick<ExportStore, 'transfers'>;
  ledger: OpenDaysDependencies['ledger'];
}

/** The last reimbursement seen. */
const seen = object<{ id: string }>({ id: text });
const position = (value: unknown) => {
  const parsed = parseReimbursementId(seen(value).id);
  if (!parsed) throw new Mismatch('is not the id of a reimbursement', ['id']);
  return parsed;
};

/** Transfers to come, the latest first, then those made, newest first. */
export async function listReimbursements(
  { caller, now, query }: Call<'listReimbursements'>,
  dependencies: Dependencies,
): Promise<Reply<'listReimbursements'>> {
  const boundTo = { list: 'reimbursements', caller };
  const page = await paged({ query, boundTo, position }, async (after, limit) => {
    const isAmongTransfers = after?.n !== undefined;
    const upcoming = isAmongTransfers
      ? []
      : await comingReimbursements(dependencies, caller, now, sumsOfLines(dependencies));
    const before = isAmongTransfers ? `${after.date}#${after.n}` : undefined;
    const { transfers, more } = await dependencies.exports.transfers(caller, limit, before);
    const found = [
      ...upcoming
        .filter(({ dueDate }) => !after || dueDate < after.date)
        .reverse()
        .map(({ body }) => body),
      ...transfers.map(transferBody),
    ];
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, next: last && (more || found.length > limit) ? { id: last.id } : undefined };
  });
  return 'refusal' in page ? page : { body: page };
}
