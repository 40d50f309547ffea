import { describe, expect, it } from 'vitest';
import { readBankEntries } from '../../../adapters/bank-messages/read-bank-entries.ts';
import type { BankEntry } from '../../../core/bank/bank-entry.ts';
import { accountReport, statusReport } from '../../../local/bank/bank-files.ts';
import { inPieces } from '../../support/in-pieces.ts';

async function read(file: string | Uint8Array, size?: number): Promise<BankEntry[]> {
  const entries: BankEntry[] = [];
  for await (const entry of readBankEntries(inPieces(file, size))) entries.push(entry);
  return entries;
}
const transfer = (endToEndId: string) => ({ kind: 'TRANSFER', endToEndId });
const versions = ['old', 'new'] as const;

describe.each(versions)('a status report, %s version', (version) => {
  it('says what becomes of the file, of its block and of each transfer', async () => {
    const file = statusReport({
      version,
      group: 'ACTC',
      block: 'PART',
      transfers: [
        { endToEndId: 'a', status: 'ACSP' },
        { endToEndId: 'b', status: 'RJCT', code: 'AC04' },
        { endToEndId: 'c', status: 'ACSC' },
      ],
    });

    expect(await read(file)).toEqual([
      { about: { kind: 'FILE', messageId: 'ENC-20260608-1' }, word: 'SUBMITTED' },
      { about: transfer('a'), word: 'ACCEPTED' },
      { about: transfer('b'), word: 'REJECTED', code: 'AC04' },
      { about: transfer('c'), word: 'PAID' },
    ]);
  });

  it('refuses a file, or its block, with a reason', async () => {
    expect(await read(statusReport({ version, group: 'RJCT', code: 'FF01' }))).toEqual([
      { about: { kind: 'FILE', messageId: 'ENC-20260608-1' }, word: 'REJECTED', code: 'FF01' },
    ]);
    expect(await read(statusReport({ version, block: 'RJCT', code: 'DT01' }))).toEqual([
      { about: { kind: 'BLOCK', paymentInformationId: 'ENC-20260608-1-P' }, word: 'REJECTED', code: 'DT01' },
    ]);
  });

  it('keeps what it has no word for, so that somebody looks', async () => {
    const [entry] = await read(statusReport({ version, transfers: [{ endToEndId: 'a', status: 'WXYZ' }] }));
    expect(entry).toEqual({ about: transfer('a') });
  });
});

describe.each(versions.flatMap((version) => [['statement', version] as const, ['notification', version] as const]))(
  'a %s, %s version',
  (kind, version) => {
    const entriesOf = (...entries: Parameters<typeof accountReport>[0]['entries']) =>
      read(accountReport({ kind, version, entries }));

    it('says what was debited, one transfer an entry or several', async () => {
      const one = { amount: '50.00', reference: 'R1', transactions: [{ endToEndId: 'a', amount: '50.00' }] };
      const two = {
        amount: '30.00',
        transactions: [
          { endToEndId: 'b', amount: '10.00' },
          { endToEndId: 'c', amount: '20.00' },
        ],
      };
      expect(await entriesOf(one, two)).toEqual([
        { about: transfer('a'), word: 'PAID', amount: 50_00, bankReference: 'R1', bookedOn: '2026-06-08' },
        { about: transfer('b'), word: 'PAID', amount: 10_00, bookedOn: '2026-06-08' },
        { about: transfer('c'), word: 'PAID', amount: 20_00, bookedOn: '2026-06-08' },
      ]);
    });

    it('says what came back, whichever way the bank says so', async () => {
      const back = (more: object, transaction: object) => ({
        amount: '50.00',
        credit: true,
        ...more,
        transactions: [{ endToEndId: 'a', amount: '50.00', ...transaction }],
      });
      const entries = await entriesOf(
        back({}, { code: 'AC04' }),
        back({ reversal: true }, {}),
        back({}, { domain: 'RRTN' }),
      );
      expect(entries.map(({ word, code, amount }) => ({ word, code, amount }))).toEqual([
        { word: 'RETURNED', code: 'AC04', amount: -50_00 },
        { word: 'RETURNED', code: 'NARR', amount: -50_00 },
        { word: 'RETURNED', code: 'NARR', amount: -50_00 },
      ]);
    });

    it('says what a batch was debited with, in one sum', async () => {
      const about = { kind: 'BLOCK', paymentInformationId: 'ENC-20260608-1-P' };
      const block = 'ENC-20260608-1-P';
      const entries = await entriesOf(
        { amount: '80.00', batch: { id: block } },
        { amount: '80.00', batch: { id: block, total: '80.00' }, transactions: [{}, {}] },
        { amount: '80.00', transactions: [{ endToEndId: 'NOTPROVIDED', block }] },
      );
      expect(entries.map(({ about: of, word, amount }) => ({ about: of, word, amount }))).toEqual(
        Array.from({ length: 3 }, () => ({ about, word: 'PAID', amount: 80_00 })),
      );
    });

    it('loses nothing that names nothing of ours, but for what is not booked yet', async () => {
      const entries = await entriesOf(
        { amount: '12.00', reference: 'FEE' },
        { amount: '500.00', credit: true, transactions: [{ amount: '500.00' }] },
        { amount: '50.00', status: 'PDNG', transactions: [{ endToEndId: 'a' }] },
        { amount: '9.00', batch: { id: 'x' }, transactions: [{ endToEndId: 'a', amount: '4.00' }, {}] },
      );
      expect(entries.map(({ about, amount, word }) => [about.kind, amount, word])).toEqual([
        ['OTHER', 12_00, 'PAID'],
        ['OTHER', -500_00, undefined],
        ['TRANSFER', 4_00, 'PAID'],
        ['OTHER', 9_00, 'PAID'],
      ]);
    });
  },
);

describe('a file that no bank sends', () => {
  const statement = accountReport({ entries: [{ amount: '1.00' }] });
  const withDoctype = (declared: string) => statement.replace('\n', `\n<!DOCTYPE Document [${declared}]>\n`);
  const inDocument = (content: string) => statement.replace('<GrpHdr>', `<GrpHdr>${content}`);

  it.each([
    ['EMPTY', ''],
    ['NOT_XML', 'not a file'],
    ['NOT_XML', statement.slice(0, -20)],
    ['NOT_XML', inDocument('&unknown;')],
    ['MESSAGE_UNKNOWN', statement.replace('camt.053.001.08', 'pacs.008.001.08')],
    ['DOCTYPE', withDoctype('<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">')],
    ['DOCTYPE', withDoctype('<!ENTITY a SYSTEM "file:///etc/passwd">')],
    ['TOO_DEEP', inDocument('<a>'.repeat(40) + '</a>'.repeat(40))],
    ['TEXT_TOO_LONG', statement.replace('BOOK', 'B'.repeat(2_000))],
    ['TEXT_TOO_LONG', inDocument('x'.repeat(200_000))],
    ['TEXT_TOO_LONG', inDocument(`<!--${'x'.repeat(200_000)}-->`)],
    ['TEXT_TOO_LONG', inDocument(`<a b="${'x'.repeat(200_000)}"/>`)],
    ['ENCODING_UNKNOWN', statement.replace('UTF-8', 'UTF-7')],
  ])('is refused: %s', async (reason, file) => {
    await expect(read(file, 4_096)).rejects.toMatchObject({ name: 'BadBankFile', reason });
  });

  it('is refused where its bytes are not in the encoding that it declares', async () => {
    const wrong = Buffer.from(statement.replace('<Id>1</Id>', '<Id>é</Id>'), 'latin1');
    await expect(read(wrong)).rejects.toMatchObject({ reason: 'ENCODING_UNKNOWN' });
  });
});

it('reads what French banks declare: ISO-8859-15 as well as UTF-8', async () => {
  const file = accountReport({ entries: [{ amount: '1.00', reference: 'Opération' }] });
  const latin = Buffer.from(file.replace('UTF-8', 'ISO-8859-15'), 'latin1');
  expect(await read(latin)).toMatchObject([{ bankReference: 'Opération' }]);
  expect(await read(`\ufeff${file}`)).toMatchObject([{ bankReference: 'Opération' }]);
});
