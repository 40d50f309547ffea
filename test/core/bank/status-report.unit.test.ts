import { expect, it } from 'vitest';
import { readStatus } from '../../../core/bank/status-report.ts';

const told = (values: Record<string, string>) =>
  readStatus({ name: 'Transfer', values: new Map(Object.entries({ OrgnlEndToEndId: 'E1', ...values })) });

it.each([
  ['RJCT', undefined, 'NARR'],
  ['RJCT', 'AC04', 'AC04'],
  ['CANC', undefined, 'CUST'],
  ['CANC', 'DUPL', 'DUPL'],
])('%s with the reason %s is rejected for %s', (status, reason, code) => {
  const values = { TxSts: status, ...(reason !== undefined && { 'StsRsnInf/Rsn/Cd': reason }) };
  expect(told(values)).toEqual({ about: { kind: 'TRANSFER', endToEndId: 'E1' }, word: 'REJECTED', code });
});
