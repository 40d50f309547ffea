import { isKnownFact } from '../../contract/back-office/facts.ts';
import { describe, expect, it, vi } from 'vitest';
import { may } from '../../contract/back-office/rights.ts';
import { routes, type OperationId, type Route, type Routes } from '../../functions/http/routes.ts';
import { createCaller, type Caller, type Options, type Sent } from '../../local/api/caller.ts';
import { untilItPasses } from '../../local/api/retry.ts';
import { proposalLimits } from '../../contract/settings/limits.ts';
import { eur } from '../../local/api/eur.ts';
import { demoOperators } from '../../local/demo-data/operators.ts';
import { cellsOf } from '../support/matrix.ts';
import { merchantNamed, withLocalSystem, type TestSystem } from '../support/local-system.ts';
import { sendDocument, waitingApplication } from '../support/waiting-application.ts';

const system = withLocalSystem();

type Acting = { [Id in OperationId]: Routes[Id] extends { acts: readonly string[] } ? Id : never }[OperationId];
/** A call that acts, made ready as far as it needs. */
type Ready<Id extends OperationId> = (world: TestSystem) => Promise<Options<Sent<Id>>> | Options<Sent<Id>>;

const ofNewClient = async ({ newClient }: TestSystem) => ({ params: { id: (await newClient(0)).clientId } });

function aPerson({ unique }: TestSystem) {
  const name = unique('client');
  return { key: name, body: { name, identifiers: [`${name}@example.fr`], email: `${name}@example.fr` } };
}

/** An order whose file was checked. */
async function checkedOrder({ newClient, finance, unique }: TestSystem): Promise<{ params: { id: string } }> {
  const { identifier } = await newClient(0);
  const { id } = await finance.call('createCreditOrder', orderFor(identifier, unique('order')));
  const params = { id };
  const status = async () => (await finance.call('getCreditOrder', { params })).status;
  await vi.waitUntil(async () => (await status()) === 'CHECKED', { timeout: 60_000, interval: 200 });
  return { params };
}

const orderFor = (identifier: string, key: string) => ({
  key,
  body: {
    payer: 'CSE Durand',
    fundingReference: key,
    fundingAmount: eur(10_00),
    file: Buffer.from(`Identifiant;Montant\n${identifier};10,00\n`).toString('base64'),
  },
});

/** A credit that somebody wants back. */
async function wrongCredit({ newClient, finance, unique }: TestSystem): Promise<string> {
  const { identifier } = await newClient(0);
  const body = { clientIdentifier: identifier, amount: eur(5_00) };
  return (await finance.call('creditWallet', { key: unique('wrong'), body })).id;
}

async function proposedReversal(world: TestSystem): Promise<{ params: { id: string } }> {
  const params = { id: await wrongCredit(world) };
  const ready = { key: world.unique('reversal'), params, body: { reason: 'Erreur de personne' } };
  return { params: { id: (await world.finance.call('proposeCreditReversal', ready)).id } };
}

async function largeCredit(world: TestSystem) {
  const { identifier } = await world.newClient(0);
  const change = { clientIdentifier: identifier, amount: eur(proposalLimits.creditAloneMax + 1) };
  const why = { reason: 'Dotation du comité', evidence: 'Dossier 12' };
  return { key: world.unique('proposal'), body: { kind: 'WALLET_CREDIT' as const, change, ...why } };
}

/** Of `finance`, who withdraws it and whom `finance-2` answers. */
async function openProposal(world: TestSystem): Promise<{ params: { id: string } }> {
  return { params: { id: (await world.finance.call('proposeOperation', await largeCredit(world))).id } };
}

async function waitingWork(world: TestSystem) {
  return { params: { list: 'applications', id: (await waitingApplication(world)).id } };
}

/** By whom `callerOf` finds for it. */
async function takenApplication(world: TestSystem) {
  const work = await waitingWork(world);
  await world.ops.call('takeWork', work);
  return { params: { id: work.params.id } };
}

/** These need a past or a failure, and are looked at where that is made: exports.int, continue-order.int, settle-debt.int, settle-bank-entry.int. */
type WithAPast =
  | 'setDebtOwner'
  | 'claimDebt'
  | 'recordRepayment'
  | 'markExportSent'
  | 'markExportRecalled'
  | 'resumeCreditOrder'
  | 'settleBankEntry';
/** Of owners: team.int. */
type OfOwners =
  'inviteMember' | 'changeMember' | 'removeMember' | 'addEstablishment' | 'changeEstablishment' | 'stopComingAccount';

/** One call of every route that acts: a route that is added does not compile until it is here. */
const calls: { [Id in Exclude<Acting, WithAPast | OfOwners>]: Ready<Id> } = {
  createCreditOrder: async ({ newClient, unique }) => orderFor((await newClient(0)).identifier, unique('order')),
  proposeCreditOrder: checkedOrder,
  releaseCreditOrder: async (world) => {
    const order = await checkedOrder(world);
    await world.finance.call('proposeCreditOrder', order);
    return order;
  },
  cancelCreditOrder: async (world) => ({ ...(await checkedOrder(world)), body: { reason: 'Erreur de fichier' } }),
  proposeCreditReversal: async (world) => ({
    key: world.unique('reversal'),
    params: { id: await wrongCredit(world) },
    body: { reason: 'Erreur de personne' },
  }),
  releaseCreditReversal: proposedReversal,
  cancelCreditReversal: proposedReversal,
  changeMerchantStatus: async (world) => ({
    params: { id: (await world.newMerchant()).merchantId },
    body: { status: 'PAUSED', reason: 'Litige' },
  }),
  closeMerchant: async (world) => ({
    params: { id: (await world.newMerchant()).merchantId },
    body: { reason: 'Fin d’activité' },
  }),
  proposeOperation: largeCredit,
  approveProposal: openProposal,
  seePayeeName: async (world) => {
    const merchantId = (await world.newMerchant()).merchantId;
    const account = { iban: 'FR1420041010050500013M02606', accountHolder: 'Cimes Proche' };
    const change = { merchantId, ...account, meanwhile: 'OLD_ACCOUNT' as const };
    const why = { reason: 'Nouvelle banque', evidence: 'RIB reçu' };
    const proposed = { key: world.unique('account'), body: { kind: 'BANK_ACCOUNT' as const, change, ...why } };
    const { id } = await world.ops.call('proposeOperation', proposed);
    return { params: { id }, body: { reason: 'Comparaison avec le RIB' } };
  },
  rejectProposal: async (world) => ({ ...(await openProposal(world)), body: { answer: 'Pièce illisible' } }),
  withdrawProposal: openProposal,
  giveMoneyBack: async ({ ask, gite, newClient }) => {
    const client = await newClient();
    const { id } = await ask(gite, client);
    await client.call('approvePaymentRequest', await client.approval(id, 30_00));
    return { params: { id }, body: { reason: 'OTHER', why: 'Établissement injoignable' } };
  },
  creditWallet: async ({ newClient, unique }) => {
    const { identifier } = await newClient(0);
    return { key: unique('credit'), body: { clientIdentifier: identifier, amount: eur(1_00), reason: 'Geste' } };
  },
  createMerchant: ({ unique }) => ({ key: unique('merchant'), body: merchantNamed(unique('merchant')) }),
  updateMerchant: async (world) => ({ params: { id: (await world.newMerchant()).merchantId }, body: { city: 'Gap' } }),
  createClient: aPerson,
  issueActivation: async (world) => ({ params: { id: (await world.ops.call('createClient', aPerson(world))).id } }),
  takeWork: waitingWork,
  giveBackWork: async (world) => {
    const work = await waitingWork(world);
    await world.ops.call('takeWork', work);
    return work;
  },
  acceptApplication: async (world) => ({
    ...(await takenApplication(world)),
    body: { commissionBps: 0, reason: 'Pièces vues' },
  }),
  openDocument: async (world) => {
    const application = await waitingApplication(world);
    const { said } = await sendDocument(application, 'IDENTITY');
    await application.anybody.call('handInDocument', said);
    const { id } = application;
    await world.ops.call('takeWork', { params: { list: 'applications', id } });
    return { params: { id, document: 'IDENTITY' } };
  },
  askApplicant: async (world) => ({ ...(await takenApplication(world)), body: { question: 'Un Kbis récent' } }),
  declineApplication: async (world) => ({ ...(await takenApplication(world)), body: { reason: 'Hors convention' } }),
  unlockClient: ofNewClient,
  changeClientEmail: async (world) => ({
    ...(await ofNewClient(world)),
    body: { email: `${world.unique('moved')}@example.fr`, reason: 'Nouvelle boîte' },
  }),
  closeClient: async (world) => ({ ...(await ofNewClient(world)), body: { reason: 'Courrier du client' } }),
  recordDeath: async (world) => ({ ...(await ofNewClient(world)), body: { reason: 'Acte de décès' } }),
  // The first owner signs in under the establishment’s id.
  unmaskMember: async (world) => ({
    params: { id: (await world.newMerchant()).merchantId },
    body: { reason: 'Appel du responsable' },
  }),
  unmaskClient: async (world) => ({ ...(await ofNewClient(world)), body: { reason: 'Appel du client' } }),
};

/** Somebody who may. */
function callerOf({ right }: Route): { name: string; caller: Caller } {
  const { url, system: local } = system();
  const { name } = demoOperators.find(({ roles }) => right && may(roles, right))!;
  return { name, caller: createCaller({ url, token: () => local.tokenFor(name), retry: untilItPasses }) };
}

async function newestRecords() {
  const { url, system: local } = system();
  const auditor = createCaller({ url, token: () => local.tokenFor('auditor'), retry: untilItPasses });
  return (await auditor.call('listOperations', { query: { limit: 20 } })).items;
}

describe('whoever acts leaves a record of it', () => {
  it.each(cellsOf(Object.keys(calls) as (keyof typeof calls)[], 10))('%s', async (id) => {
    const route: Route = routes[id];
    const { name, caller } = callerOf(route);
    const ready = (await calls[id](system())) as Options<never>;
    const before = new Set((await newestRecords()).map((record) => record.id));

    const answer = await caller.send(id, ready);

    expect(answer.status, answer.text).toBeLessThan(300);
    const added = (await newestRecords()).filter((record) => !before.has(record.id));
    expect(added.map(({ by, act }) => [by.id, route.acts?.includes(act)])).toEqual([[name, true]]);
    expect(added[0]?.requestId).not.toBe('');
    // What a page calls by its name.
    const facts = added.flatMap(({ from = {}, to = {} }) => [...Object.keys(from), ...Object.keys(to)]);
    expect(facts.filter((fact) => !isKnownFact(fact))).toEqual([]);
  });

  it('an act that is refused leaves none', async () => {
    const before = await newestRecords();
    const { ops, gite } = system();
    await ops.refused('updateMerchant', { params: { id: gite.merchantId }, body: { iban: 'FR76' } });
    expect(await newestRecords()).toEqual(before);
  });

  it('one that changes nothing leaves none', async () => {
    const { ops } = system();
    const { merchantId: id } = await system().newMerchant();
    await ops.call('updateMerchant', { params: { id }, body: { city: 'Gap' } });
    const before = await newestRecords();
    await ops.call('updateMerchant', { params: { id }, body: { city: 'Gap' } });
    expect(await newestRecords()).toEqual(before);
  });

  it('what is recorded of people is masked', async () => {
    const { ops, unique } = system();
    const key = unique('person');
    const body = { name: 'Jeanne Lefèvre', identifiers: [`${key}@example.fr`], email: `${key}@example.fr` };
    const { id } = await ops.call('createClient', { key, body });
    const record = (await newestRecords()).find(({ about }) => about.id === id);
    expect(record).toMatchObject({ act: 'CLIENT_ENROLLED', to: { name: 'J••• L•••', identifiers: 'p•••@e•••.fr' } });
  });
});
