import { beforeEach, expect, it } from 'vitest';
import { counterCodeStore, type CounterCodeStore } from '../../../adapters/dynamodb/counter-code-store.ts';
import type { CounterCode } from '../../../core/counter/counter-code.ts';
import { createdAt } from '../../support/payments.ts';
import { withStoreTables } from '../../support/store-tables.ts';

const db = withStoreTables();
let codes: CounterCodeStore;
const code = (name: string, replaces?: string): CounterCode => ({
  code: name,
  since: createdAt,
  ...(replaces !== undefined && { replaces }),
});

beforeEach(async () => {
  codes = counterCodeStore(db.documents, (await db.freshTables()).directory);
});

it('each counter has its own', async () => {
  expect(await codes.renew('gite', code('one'))).toEqual(code('one'));
  expect(await codes.renew('agence', code('two'))).toEqual(code('two'));
  expect(await codes.codeOf('gite')).toEqual(code('one'));
  expect([await codes.merchantAt('one'), await codes.merchantAt('two')]).toEqual(['gite', 'agence']);
  expect([await codes.merchantAt('three'), await codes.codeOf('hotel')]).toEqual([undefined, undefined]);
});

it('is renewed by whoever saw the one in force; anybody else is told which it is', async () => {
  await codes.renew('gite', code('one'));
  expect(await codes.renew('gite', code('other'))).toEqual(code('one'));
  expect(await codes.renew('gite', code('two', 'one'))).toEqual(code('two', 'one'));
  expect(await codes.renew('gite', code('three', 'one'))).toEqual(code('two', 'one'));
  expect([await codes.merchantAt('one'), await codes.merchantAt('two')]).toEqual([undefined, 'gite']);
});

it('is never given to a second counter', async () => {
  await codes.renew('gite', code('one'));
  await expect(codes.renew('agence', code('one'))).rejects.toThrow('made twice');
  expect([await codes.merchantAt('one'), await codes.codeOf('agence')]).toEqual(['gite', undefined]);
});
