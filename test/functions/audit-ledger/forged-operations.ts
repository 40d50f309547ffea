import { is, type Forgery } from './forging.ts';

export const forgedOperations: Forgery[] = [
  [
    'an operation that is told otherwise than it was',
    ['operation-changed: 2026-06-11/1'],
    (forge) =>
      forge.set('operations', is('act', 'MERCHANT_CHANGED'), { by: { kind: 'OPERATOR', id: 'somebody', roles: [] } }),
  ],
  [
    'an operation that is gone from the middle of its day',
    ['operation-chain-broken: 2026-01-05/3 (2, found 3)'],
    (forge) => void forge.remove('operations', is('number', 2)),
  ],
  [
    'the last operation of a sealed day gone',
    ['operations-differ-from-seal: 2026-01-05 (4, found 3)'],
    (forge) => void forge.remove('operations', is('number', 4)),
  ],
  [
    'a day of operations gone that an export has sealed',
    ['operations-differ-from-seal: 2026-06-08 (1, found 0)'],
    (forge) => void forge.remove('operations', is('day', '2026-06-08')),
  ],
  [
    'an operation added to a day that was sealed without any',
    ['operation-changed: 2026-06-07/1', 'operations-differ-from-seal: 2026-06-07 (0, found 1)'],
    (forge) => forge.copy('operations', is('day', '2026-06-08'), { day: '2026-06-07' }),
  ],
];
