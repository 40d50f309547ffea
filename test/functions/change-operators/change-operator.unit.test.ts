import { beforeEach, expect, it } from 'vitest';
import type { AgreedChange, Operator, OperatorChange } from '../../../core/operators/operator-change.ts';
import { changeOperator } from '../../../functions/change-operators/change-operator.ts';
import { createdAt } from '../../support/payments.ts';

const invited = { name: 'Inès', email: 'ines@example.fr' };
const ines = (changes: Partial<Operator> = {}): Operator => ({
  ...{ id: 'ines', name: invited.name, email: invited.email, roles: [], isEnabled: true },
  ...changes,
});
let done: string[];
let finished: string[];

beforeEach(() => {
  done = [];
  finished = [];
});

/** What comes of a change where these are in the pool. */
function change(
  wanted: Omit<OperatorChange, 'operatorId'>,
  pool: readonly Operator[],
  {
    invite = 'invited',
    agreed = {},
  }: { invite?: 'invited' | 'email-taken' | 'email-refused'; agreed?: Partial<AgreedChange> } = {},
) {
  const did = (what: string) => Promise.resolve(void done.push(what));
  return changeOperator({
    operatorChanges: {
      last: () =>
        Promise.resolve({
          ...{ proposalId: 'proposal', approvedAt: createdAt, change: { operatorId: 'ines', ...wanted } },
          ...agreed,
        }),
      finish: (_, outcome) => Promise.resolve(void finished.push(outcome)),
    },
    operatorAccounts: {
      list: () => Promise.resolve([ines({ id: 'other', email: 'other@example.fr', roles: ['ops'] }), ...pool]),
      invite: ({ id, email }) => Promise.resolve((done.push(`invite ${id} ${email}`), invite)),
      disable: (id) => did(`disable ${id}`),
      enable: (id) => did(`enable ${id}`),
      signOut: (id) => did(`sign out ${id}`),
      addRoles: (id, roles) => did(`add ${id} ${roles.join()}`),
      removeRoles: (id, roles) => did(`remove ${id} ${roles.join()}`),
    },
  });
}

it('somebody new is invited, and gets the roles', async () => {
  expect(await change({ roles: ['ops'], invited }, [])).toBe('DONE');
  expect(done).toEqual(['invite ines ines@example.fr', 'remove ines ', 'add ines ops']);
  expect(finished).toEqual(['DONE']);
});

it('who was invited before it was cut short is not invited again', async () => {
  expect(await change({ roles: ['ops'], invited }, [ines()])).toBe('DONE');
  expect(done).toEqual(['remove ines ', 'add ines ops']);
});

it('nobody is invited under the id of somebody else, nor to an address that is taken or refused', async () => {
  expect(await change({ roles: ['ops'], invited }, [ines({ email: 'else@example.fr' })])).toBe('OPERATOR_EXISTS');
  expect(done).toEqual([]);
  expect(await change({ roles: ['ops'], invited }, [], { invite: 'email-taken' })).toBe('EMAIL_TAKEN');
  expect(await change({ roles: ['ops'], invited }, [], { invite: 'email-refused' })).toBe('EMAIL_REFUSED');
  expect(done).toEqual(['invite ines ines@example.fr', 'invite ines ines@example.fr']);
  expect(finished).toEqual(['OPERATOR_EXISTS', 'EMAIL_TAKEN', 'EMAIL_REFUSED']);
});

it('roles that somebody has and shall not have are taken away, and no others', async () => {
  expect(await change({ roles: ['ops', 'finance'] }, [ines({ roles: ['ops', 'auditor'] })])).toBe('DONE');
  expect(done).toEqual(['remove ines auditor', 'add ines ops,finance']);
});

it('who leaves cannot sign in any more, before anything else', async () => {
  expect(await change({ roles: [] }, [ines({ roles: ['ops'] })])).toBe('DONE');
  expect(done).toEqual(['disable ines', 'sign out ines', 'remove ines ops', 'add ines ']);
  done = [];
  expect(await change({ roles: [] }, [ines({ isEnabled: false })])).toBe('DONE');
  expect(done).not.toContain('enable ines');
});

it('who comes back may sign in again, and who never left is let be', async () => {
  await change({ roles: ['ops'] }, [ines({ isEnabled: false })]);
  expect(done.at(-1)).toBe('enable ines');
  done = [];
  await change({ roles: ['ops'] }, [ines()]);
  expect(done).toEqual(['remove ines ', 'add ines ops']);
});

it('what is done already is not done again', async () => {
  expect(await change({ roles: [] }, [ines()], { agreed: { outcome: 'DONE' } })).toBeUndefined();
  expect([done, finished]).toEqual([[], []]);
});
