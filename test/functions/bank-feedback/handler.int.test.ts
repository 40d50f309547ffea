import type { Context } from 'aws-lambda';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { MINUTE_MS } from '../../../contract/duration.ts';
import type { FileRun, takeFile } from '../../../functions/bank-feedback/take-file.ts';
import { captureLog } from '../../support/captured-log.ts';
import { useEndpoint } from '../../support/aws-environment.ts';

const taking = vi.fn<typeof takeFile>();
vi.mock(import('../../../functions/bank-feedback/take-file.ts'), () => ({ takeFile: taking }));
const log = captureLog();

const run = async (sha256: string, answer: FileRun, leftMs = 15 * MINUTE_MS) => {
  taking.mockResolvedValueOnce(answer);
  const { handler } = await import('../../../functions/bank-feedback/handler.ts');
  return handler({ key: 'bank-inbox/1.xml', sha256 }, { getRemainingTimeInMillis: () => leftMs } as Context);
};

beforeAll(() => {
  useEndpoint('DYNAMODB', 'http://127.0.0.1:1');
  useEndpoint('S3', 'http://127.0.0.1:1');
  const names = ['ORDERS_TABLE', 'EXPORTS_TABLE', 'LEDGER_TABLE', 'NOTICES_TABLE', 'DIRECTORY_TABLE'];
  for (const name of [...names, 'INBOX_BUCKET', 'EXPORTS_BUCKET']) process.env[name] = name;
  process.env['MAIL_FROM'] = '';
});
beforeEach(() => taking.mockReset());

it('a file is begun without its hash, and gone on with by it', async () => {
  const more = { status: 'MORE', sha256: 'ab' } as const;
  expect(await run('', more)).toEqual({ key: 'bank-inbox/1.xml', ...more });
  expect(await run('ab', { status: 'TAKEN', sha256: 'ab' })).toMatchObject({ status: 'TAKEN' });
  expect(taking.mock.calls.map(([file]) => file)).toEqual([
    { key: 'bank-inbox/1.xml' },
    { key: 'bank-inbox/1.xml', sha256: 'ab' },
  ]);
});

it('a file that is refused ends the run, and rings', async () => {
  const ended = await run('', { status: 'REFUSED', reason: 'NOT_XML' });
  expect(ended).toEqual({ key: 'bank-inbox/1.xml', sha256: '', status: 'REFUSED' });
  expect(log.counted('BankFileRefused')).toBe(1);
  await run('', { status: 'MORE', sha256: 'ab' });
  expect(log.counted('BankFileRefused')).toBe(1);
});

it('a part is begun only with time for all of it', async () => {
  for (const leftMs of [3 * MINUTE_MS, 3 * MINUTE_MS + 1]) await run('ab', { status: 'MORE', sha256: 'ab' }, leftMs);
  expect(taking.mock.calls.map(([, { hasTime }]) => hasTime())).toEqual([false, true]);
});
