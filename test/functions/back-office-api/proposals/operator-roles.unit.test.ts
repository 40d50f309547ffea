import { beforeEach, describe, expect, it } from 'vitest';
import type { BackOfficeRole } from '../../../../contract/back-office/rights.ts';
import type { Refusal } from '../../../../contract/refusal.ts';
import { operatorLimits } from '../../../../contract/settings/limits.ts';
import { addMs } from '../../../../core/time.ts';
import { listOperators } from '../../../../functions/back-office-api/operators/list-operators.ts';
import { approveProposal } from '../../../../functions/back-office-api/proposals/approve-proposal.ts';
import { rejectProposal } from '../../../../functions/back-office-api/proposals/end-proposal.ts';
import { proposeOperation } from '../../../../functions/back-office-api/proposals/propose-operation.ts';
import { changeOperator } from '../../../../functions/change-operators/change-operator.ts';
import { withBackOffice, type BackOfficeWorld } from '../../../support/back-office-world.ts';
import { aCall } from '../../../support/call.ts';
import { recordedActs } from '../../../support/operations.ts';
import { createdAt } from '../../../support/payments.ts';
import { faults } from '../../../support/faults.ts';
import { withMemoryTables } from '../../../support/memory-tables.ts';
import type { TableNames } from '../../../support/tables.ts';

const db = withMemoryTables();
const backOffice = withBackOffice(db);
const people: Record<string, BackOfficeRole[]> = {
  ops: ['ops'],
  'ops-2': ['ops', 'ops-approver'],
  'ops-3': ['ops-approver'],
  finance: ['finance'],
};
let tables: TableNames;
let world: BackOfficeWorld;

beforeEach(async () => {
  tables = await db.freshTables();
  world = backOffice(tables);
  for (const [name, roles] of Object.entries(people)) world.addOperator(name, roles);
});

const why = { reason: 'Arrivée', evidence: 'Dossier RH 12' };
const as = (caller: string, now = createdAt) => ({ caller, roles: people[caller] ?? [], now });
const idOf = (reply: object) => (reply as { body: { id: string } }).body.id;
const refusalOf = (reply: object) => (reply as { refusal?: Refusal }).refusal;

interface Asked {
  operatorId: string;
  roles: BackOfficeRole[];
  name?: string;
  email?: string;
}
let keys = 0;
const propose = (change: Asked, caller = 'ops', now = createdAt) =>
  proposeOperation(
    aCall({
      ...as(caller, now),
      idempotencyKey: `key-${(keys += 1)}`,
      body: { kind: 'OPERATOR_ROLES', change, ...why },
    }),
    world,
  );
const approve = (id: string, caller = 'ops-2', now = createdAt) =>
  approveProposal(aCall({ ...as(caller, now), params: { id } }), world);
const agree = async (change: Asked, by: { proposer?: string; approver?: string; now?: typeof createdAt } = {}) =>
  approve(idOf(await propose(change, by.proposer, by.now)), by.approver, by.now);
interface Shown {
  items: { id: string }[];
  lastChange?: object;
}
const shown = async () => {
  const reply = await listOperators(aCall(as('auditor')), world);
  const { items, lastChange } = (reply as unknown as { body: Shown }).body;
  return { lastChange, people: Object.fromEntries(items.map(({ id, ...rest }) => [id, rest])) };
};

describe('roles of the back office', () => {
  it('change when two have agreed to it, and not before', async () => {
    const id = idOf(await propose({ operatorId: 'finance', roles: ['finance-approver', 'finance'] }));
    expect(await changeOperator(world)).toBeUndefined();
    expect(await approve(id)).toMatchObject({
      body: { status: 'APPROVED', from: { roles: 'finance' }, to: { roles: 'finance finance-approver' } },
    });
    expect((await shown()).lastChange).toMatchObject({ operatorId: 'finance', outcome: undefined });

    expect(await changeOperator(world)).toBe('DONE');
    expect(await shown()).toMatchObject({
      people: { finance: { roles: ['finance', 'finance-approver'] } },
      lastChange: { proposalId: id, outcome: 'DONE' },
    });
    expect(await recordedActs(db.documents, tables)).toEqual(
      expect.arrayContaining([
        ['OPERATION_PROPOSED', 'ops', 'finance'],
        ['OPERATOR_CHANGED', 'ops-2', 'finance'],
      ]),
    );
  });

  it('let somebody in by invitation, whose address nobody reads in clear', async () => {
    const change = { operatorId: 'a.moreau', roles: ['support'] as BackOfficeRole[], name: 'Anne Moreau' };
    expect(refusalOf(await propose(change))).toMatchObject({ code: 'field-missing', field: 'change.email' });
    const approved = await agree({ ...change, email: 'A.Moreau@example.fr' });
    expect(JSON.stringify(approved)).not.toMatch(/a\.moreau@|Anne/i);
    expect(await changeOperator(world)).toBe('DONE');
    expect((await shown()).people['a.moreau']).toMatchObject({
      name: 'Anne Moreau',
      roles: ['support'],
      hasLeft: false,
    });
    // The name and the address are the pool's alone.
    expect((await world.operatorChanges.last())?.change).toEqual({ operatorId: 'a.moreau', roles: ['support'] });
  });

  it('end: who leaves cannot sign in, and may come back under the same name', async () => {
    await agree({ operatorId: 'ops', roles: [] }, { proposer: 'ops-2', approver: 'ops-3' });
    // Otherwise nobody but one would be left who proposes.
    expect(await changeOperator(world)).toBe('DONE');
    expect((await shown()).people['ops']).toMatchObject({ roles: [], hasLeft: true });
    await agree({ operatorId: 'ops', roles: ['support'] }, { proposer: 'ops-2', approver: 'ops-3' });
    expect(await changeOperator(world)).toBe('DONE');
    expect((await shown()).people['ops']).toMatchObject({ roles: ['support'], hasLeft: false });
  });

  it('are not answered by whom they are about, nor by who proposed them', async () => {
    const id = idOf(await propose({ operatorId: 'ops-2', roles: ['ops', 'ops-approver', 'finance-approver'] }));
    expect(refusalOf(await approve(id, 'ops-2'))).toMatchObject({ code: 'proposal-about-you' });
    const rejected = aCall({ ...as('ops-2'), params: { id }, body: { answer: 'Non' } });
    expect(refusalOf(await rejectProposal(rejected, world))).toMatchObject({ code: 'proposal-about-you' });
    const own = idOf(await propose({ operatorId: 'finance', roles: ['support'] }, 'ops-2'));
    expect(refusalOf(await approve(own, 'ops-2'))).toMatchObject({ code: 'second-person-required' });
    expect(await approve(id, 'ops-3')).toHaveProperty('body');
  });

  it('change one after the other, each judged by what the one before made', async () => {
    const second = idOf(await propose({ operatorId: 'ops-3', roles: [] }));
    await agree({ operatorId: 'finance', roles: ['support'] });
    expect(refusalOf(await approve(second))).toMatchObject({ code: 'operators-changing' });
    await changeOperator(world);
    expect(await approve(second)).toHaveProperty('body');
    await changeOperator(world);
    expect(refusalOf(await propose({ operatorId: 'ops-2', roles: ['ops'] }))).toMatchObject({
      code: 'operators-too-few',
    });
  });

  it('that the pool does not take for hours keep nobody waiting', async () => {
    await agree({ operatorId: 'finance', roles: ['support'] });
    const later = addMs(createdAt, operatorLimits.changePendingMs);
    expect(await agree({ operatorId: 'finance', roles: ['auditor'] }, { now: later })).toHaveProperty('body');
    expect(await changeOperator(world)).toBe('DONE');
    expect((await shown()).people['finance']).toMatchObject({ roles: ['auditor'] });
  });
});

describe('what was agreed to', () => {
  const somebodyNew: Asked = {
    operatorId: 'a.moreau',
    roles: ['support', 'auditor'],
    name: 'Anne Moreau',
    email: 'a.moreau@example.fr',
  };
  const withFault = (fault: Parameters<typeof faults>[0]) => {
    world = backOffice(tables, { cognito: [faults(fault)] });
    for (const [name, roles] of Object.entries(people)) world.addOperator(name, roles);
  };

  it.each(['AdminCreateUserCommand', 'AdminAddUserToGroupCommand'])(
    'is gone on with where %s could not be carried out',
    async (command) => {
      withFault({ command, when: 'before', times: 3 });
      await agree(somebodyNew);
      await expect(changeOperator(world)).rejects.toThrow('Cognito');
      expect(await changeOperator(world)).toBe('DONE');
      expect((await shown()).people['a.moreau']).toMatchObject({ roles: ['support', 'auditor'] });
      expect(await changeOperator(world)).toBeUndefined();
    },
  );

  it('is done once where only the answer of the invitation was lost', async () => {
    withFault({ command: 'AdminCreateUserCommand', when: 'after', times: 1 });
    await agree(somebodyNew);
    expect(await changeOperator(world)).toBe('DONE');
    expect((await shown()).people['a.moreau']).toMatchObject({ name: 'Anne Moreau', roles: ['support', 'auditor'] });
  });

  it('is not done to somebody else who has got the username meanwhile', async () => {
    await agree({ operatorId: 'a.moreau', roles: ['support'], name: 'Anne', email: 'anne@example.fr' });
    world.addOperator('a.moreau', []);
    expect(await changeOperator(world)).toBe('OPERATOR_EXISTS');
    expect((await shown()).people['a.moreau']).toMatchObject({ roles: [] });
  });

  it('says so where the address has become somebody else’s', async () => {
    await agree({ operatorId: 'a.moreau', roles: ['support'], name: 'Anne', email: 'b.martin@example.fr' });
    world.addOperator('b.martin', []);
    expect(await changeOperator(world)).toBe('EMAIL_TAKEN');
    expect(await shown()).toMatchObject({ lastChange: { operatorId: 'a.moreau', outcome: 'EMAIL_TAKEN' } });
  });
});
