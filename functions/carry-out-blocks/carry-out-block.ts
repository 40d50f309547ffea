import pMap from 'p-map';
import type { Accounts } from '../../adapters/cognito/accounts.ts';
import type { BlockStore } from '../../adapters/dynamodb/block-store.ts';
import type { DirectoryStore } from '../../adapters/dynamodb/directory-store.ts';
import type { OrganisationStore } from '../../adapters/dynamodb/organisation-store.ts';
import type { PaymentQueries } from '../../adapters/dynamodb/payment-queries.ts';
import type { PaymentStore } from '../../adapters/dynamodb/payment-store.ts';
import { endsCreatedUntil, lastPassFrom, type Block } from '../../core/merchant-status.ts';
import type { Circumstances } from '../../core/payment/decision.ts';
import type { Payment } from '../../core/payment/payment.ts';
import { count, logError, logInfo } from '../log.ts';
import { runCommand } from '../use-cases/run-command.ts';

export interface BlockDependencies {
  blocks: Pick<BlockStore, 'all' | 'finish'>;
  directory: Pick<DirectoryStore, 'getMerchant'>;
  organisations: Pick<OrganisationStore, 'team'>;
  merchantAccounts: Pick<Accounts, 'signOut'>;
  queries: Pick<PaymentQueries, 'keys' | 'load'>;
  payments: Pick<PaymentStore, 'commit'>;
  /** Real time left for the whole run. */
  remainingMs: () => number;
}

export interface CarriedOut {
  ended: number;
  failed: number;
  /** Nothing is left to do. */
  finished: boolean;
}

const keysPerPage = 100;
const paymentsAtATime = 8;
/** What is in flight is finished and reported within this. */
const reserveMs = 5_000;

/** All blocks that are not through. @throws Error when something could not be done, so that the function's alarm tells ops */
export async function carryOutBlocks(circumstances: Circumstances, dependencies: BlockDependencies): Promise<void> {
  let failed = 0;
  for (const block of await dependencies.blocks.all()) {
    const { merchantId } = block;
    try {
      const done = await carryOutBlock(block, circumstances, dependencies);
      logInfo('block carried out', { merchantId, ...done });
      count('RequestsEndedByBlock', done.ended);
      failed += done.failed;
    } catch (error) {
      failed += 1;
      logError('block not carried out', error, { merchantId });
    }
  }
  if (failed > 0) throw new Error(`${failed} parts of blocks could not be carried out`);
}

/**
 * Ends the merchant's sessions and open requests, the newest first. What has ended leaves the index, so that a run which is
 * cut short or killed is gone on with by the next; the last is one that begins when nothing new can appear, and finds nothing.
 * One request that fails does not hold up the others.
 */
export async function carryOutBlock(
  block: Block,
  circumstances: Circumstances,
  dependencies: BlockDependencies,
): Promise<CarriedOut> {
  const done: CarriedOut = { ended: 0, failed: 0, finished: false };
  const { blocks, merchantAccounts, queries, payments, remainingMs } = dependencies;
  const { merchantId } = block;
  for (const username of await signInsOf(merchantId, dependencies)) await merchantAccounts.signOut(username);

  const endOne = async (payment: Payment) => {
    if (remainingMs() <= reserveMs) return;
    try {
      const performed = await runCommand(payment, { type: 'stop' }, circumstances, { payments });
      if ('blocked' in performed) throw new Error(`its ${performed.blocked} is not as it should be`);
      if ('payment' in performed && performed.changed) done.ended += 1;
    } catch (error) {
      done.failed += 1;
      logError('request of a blocked merchant not ended', error, { paymentId: payment.id });
    }
  };

  let after: Parameters<typeof queries.keys>[2]['after'];
  for (let more = true; more;) {
    if (remainingMs() <= reserveMs) return done;
    const page = await queries.keys('merchant', merchantId, {
      open: true,
      to: endsCreatedUntil(block),
      after,
      limit: keysPerPage,
    });
    await pMap(await queries.load(page.keys.map(({ id }) => id)), endOne, { concurrency: paymentsAtATime });
    after = page.keys.at(-1);
    ({ more } = page);
  }
  const isLast = circumstances.now >= lastPassFrom(block) && done.ended === 0 && done.failed === 0;
  if (isLast && remainingMs() > reserveMs) {
    await blocks.finish(block);
    done.finished = true;
  }
  return done;
}

/** Whoever may act at the establishment, by username; who works at others too signs in again. */
async function signInsOf(
  merchantId: string,
  { directory, organisations }: Pick<BlockDependencies, 'directory' | 'organisations'>,
): Promise<string[]> {
  const organisationId = (await directory.getMerchant(merchantId))?.organisationId;
  const team = organisationId === undefined ? undefined : await organisations.team(organisationId);
  if (!team) return [merchantId];
  return team.members.filter(({ access }) => Object.hasOwn(access, merchantId)).map(({ id }) => id);
}
