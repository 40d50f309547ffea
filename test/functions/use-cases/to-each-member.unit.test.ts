import { describe, expect, it } from 'vitest';
import type { LiveEvent } from '../../../contract/live-event.ts';
import type { Member } from '../../../core/organisation/member.ts';
import { toEachMember } from '../../../functions/use-cases/to-each-member.ts';
import { createdAt as now } from '../../support/payments.ts';

const lyon = 'l'.repeat(26);
const annecy = 'y'.repeat(26);
const change: LiveEvent = { payment: 'p'.repeat(26), version: 2 };
const signal = new AbortController().signal;

const member = (id: string, access: Member['access']): Member => ({
  id,
  organisationId: 'o'.repeat(26),
  number: 1,
  name: id,
  language: 'fr',
  access,
  joinedAt: now,
});
const owner = member(lyon, { [lyon]: { role: 'OWNER' }, [annecy]: { role: 'OWNER' } });
const collector = member('nadia', { [annecy]: { role: 'COLLECTOR' } });
const gone = member('gone', {});

async function told(channel: string, people: readonly Member[]) {
  const said: [string, LiveEvent][] = [];
  const publish = (to: string, event: LiveEvent) => {
    said.push([to, event]);
    return Promise.resolve();
  };
  await toEachMember(
    { publish },
    () => Promise.resolve(people),
    () => now,
  ).publish(channel, change, signal);
  return said;
}

describe('what is told to an establishment', () => {
  it('reaches the pages of everybody who works there, and says which one it is about', async () => {
    expect(await told(`/merchant/${annecy}`, [owner, collector, gone])).toEqual([
      [`/merchant/${lyon}`, { ...change, establishment: annecy }],
      ['/merchant/nadia', { ...change, establishment: annecy }],
    ]);
  });

  it('reaches the merchant as it always did where that is one person', async () => {
    expect(await told(`/merchant/${lyon}`, [owner])).toEqual([[`/merchant/${lyon}`, change]]);
    expect(await told(`/merchant/${lyon}`, [])).toEqual([[`/merchant/${lyon}`, change]]);
  });
});

it('what is told to a client reaches the client', async () => {
  expect(await told('/client/marie', [owner])).toEqual([['/client/marie', change]]);
});
