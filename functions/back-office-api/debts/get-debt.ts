import { notFound, type Call, type Reply } from '../../http/call.ts';
import { debtBody, type DebtBodyDependencies } from './debt-body.ts';
import { knownDebt } from './known-debt.ts';

/** What one merchant owes: what it is made of, who looks after it, what was asked and paid. */
export async function getDebt(
  { params, now }: Call<'getDebt'>,
  dependencies: DebtBodyDependencies,
): Promise<Reply<'getDebt'>> {
  const known = await knownDebt(dependencies, params.id, now);
  return known ? { body: await debtBody(known, dependencies) } : notFound;
}
