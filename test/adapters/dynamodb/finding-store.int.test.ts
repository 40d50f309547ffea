import { beforeEach, expect, it } from 'vitest';
import { answered, findingStore, type FindingStore } from '../../../adapters/dynamodb/finding-store.ts';
import { write } from '../../../adapters/dynamodb/write.ts';
import { findingId, type Finding } from '../../../core/audit/finding.ts';
import { createdAt, later, minute } from '../../support/payments.ts';
import { withStoreTables } from '../../support/store-tables.ts';

const db = withStoreTables();
let findings: FindingStore;
let answer: (finding: Finding) => Promise<boolean>;
const [one, other]: [Finding, Finding] = [
  { code: 'wallet-negative', subject: 'marie', expected: 0, actual: -1 },
  { code: 'wallet-negative', subject: 'paul' },
];

beforeEach(async () => {
  const { orders } = await db.freshTables();
  findings = findingStore(db.documents, orders);
  answer = async (finding) => (await write([answered(orders, findingId(finding))], { client: db.documents })).committed;
});

it('stand with the time since when they were found, until they are not found any more', async () => {
  await findings.replace([one, other], createdAt);
  await findings.replace([one], later(minute));
  expect(await findings.standing()).toEqual([{ ...one, id: findingId(one), since: createdAt }]);
  expect(await findings.find(findingId(other))).toBeUndefined();
  await findings.replace([other], later(minute));
  expect(await findings.standing()).toEqual([{ ...other, id: findingId(other), since: later(minute) }]);
});

it('are answered once', async () => {
  await findings.replace([one], createdAt);
  expect(await answer(one)).toBe(true);
  expect(await answer(one)).toBe(false);
  expect(await findings.standing()).toEqual([]);
});
