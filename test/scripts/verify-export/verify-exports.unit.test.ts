import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folder } from '../../../scripts/verify-export/export-source.ts';
import { verifyExports, type Expected } from '../../../scripts/verify-export/verify-exports.ts';
import { agence, camping, chainOfExports, gite, sealAgain, type Files } from './chain-of-exports.ts';

let at: string;
beforeEach(async () => {
  at = await mkdtemp(join(tmpdir(), 'exports-'));
});
afterEach(() => rm(at, { recursive: true }));

async function verify(files: Files, expected: Expected = {}) {
  for (const [name, text] of files) {
    const path = join(at, 'reimbursements', name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  const found: string[] = [];
  const verified = await verifyExports(
    folder(at),
    ({ file, line, problem }) => found.push(`${file.replace('reimbursements/date=2026-06-', '')}:${line}: ${problem}`),
    expected,
  );
  return { found, verified };
}

const day8 = 'date=2026-06-08';
const day9 = 'date=2026-06-09';
const day10 = 'date=2026-06-10';

/** Changes a text that stands once. */
function change(files: Files, name: string, from: string, to: string): void {
  const text = files.get(name) ?? '';
  if (text.split(from).length !== 2) throw new Error(`${from} does not stand once in ${name}:\n${text}`);
  files.set(
    name,
    text.replace(from, () => to),
  );
}

const drop = (files: Files, name: string, line: number): void => {
  const lines = (files.get(name) ?? '').split('\r\n');
  files.set(name, lines.toSpliced(line - 1, 1).join('\r\n'));
};

const copyLine = (files: Files, name: string, line: number, to = name): void => {
  const copied = (files.get(name) ?? '').split('\r\n')[line - 1] ?? '';
  files.set(to, (files.get(to) ?? '').split('\r\n').toSpliced(line, 0, copied).join('\r\n'));
};

describe('verify-export', () => {
  it('has nothing against exports that nobody has touched', async () => {
    const { found, verified } = await verify(chainOfExports());

    expect(found).toEqual([]);
    expect(verified).toMatchObject({ exports: 3, transfers: 5, lines: 11 });
  });

  it('takes a chain from its middle on when it is told what stood before', async () => {
    const files = chainOfExports();
    const first = await verify(new Map([...files].filter(([name]) => name.startsWith(day8))));
    await rm(join(at, 'reimbursements'), { recursive: true });
    const rest = new Map([...files].filter(([name]) => !name.startsWith(day8)));
    const { found } = await verify(rest, { after: first.verified.newestManifestSha256 ?? '' });

    expect(found).toEqual([]);
  });

  it('knows the commissions that there are', async () => {
    const { found } = await verify(chainOfExports(), { rates: [0, 300] });

    expect(found).toContainEqual(
      expect.stringMatching(/^08\/ledger\.csv:2: fee 375 cents of gross 15000 is no commission/),
    );
  });

  it('knows the rate of the tax', async () => {
    const { found } = await verify(chainOfExports(), { vatRate: 20_00 });
    expect(found).toEqual([]);

    const { found: other } = await verify(chainOfExports(), { vatRate: 5_50 });
    expect(other).toContainEqual(
      expect.stringMatching(/^08\/entries\.txt:2: tax in cents of entry 2026060800000001 is 62, recomputed 20/),
    );
  });

  it('says so when the folder holds no export', async () => {
    await mkdir(join(at, 'date=2026-06-08'));
    const { found } = await verify(new Map());

    expect(found).toEqual(['.:1: there is no export']);
  });

  type Forgery = [what: string, forge: (files: Files) => void, found: RegExp];

  // Bytes are changed, and nothing else: hashes and the chain tell.
  const clumsy: Forgery[] = [
    [
      'an amount in a ledger',
      (f) => change(f, `${day8}/ledger.csv`, '150.00,3.75', '151.00,3.75'),
      /^08\/manifest\.json:\d+: SHA-256 of ledger\.csv/,
    ],
    [
      'a byte more in a bank file',
      (f) => change(f, `${day8}/pain.001.xml`, '</Document>\n', '</Document>\n\n'),
      /^08\/manifest\.json:\d+: bytes of pain\.001\.xml/,
    ],
    [
      'the hash of a file',
      (f) => change(f, `${day9}/manifest.json`, '"rows": 7', '"sha256": "0", "rows": 7'),
      /^09\/manifest\.json:\d+: SHA-256 of/,
    ],
    [
      'a manifest that another names',
      (f) => change(f, `${day8}/manifest.json`, '"format"', ' "format"'),
      /^09\/manifest\.json:\d+: previousManifestSha256 is/,
    ],
    [
      'an export taken out',
      (f) => [...f.keys()].filter((name) => name.startsWith(day9)).forEach((name) => f.delete(name)),
      /^10\/manifest\.json:\d+: previousManifestSha256 is/,
    ],
    [
      'the first export taken out',
      (f) => [...f.keys()].filter((name) => name.startsWith(day8)).forEach((name) => f.delete(name)),
      /^09\/manifest\.json:\d+: previousManifestSha256 is .* recomputed null/,
    ],
    [
      'a file taken out',
      (f) => f.delete(`${day8}/pain.001-2.xml`),
      /^08\/manifest\.json:\d+: pain\.001-2\.xml is not in the folder/,
    ],
    [
      'a file added',
      (f) => f.set(`${day8}/pain.001-3.xml`, f.get(`${day8}/pain.001.xml`) ?? ''),
      /^08\/pain\.001-3\.xml:1: the manifest does not name/,
    ],
    ['a manifest taken out', (f) => f.delete(`${day10}/manifest.json`), /^10\/manifest\.json:1: there is no manifest/],
    ['a manifest that is none', (f) => f.set(`${day10}/manifest.json`, '{'), /^10\/manifest\.json:1: is no manifest/],
  ];

  // Every hash, size and link fits again: what the files say tells.
  const careful: Forgery[] = [
    [
      'a fee changed with its net',
      (f) => change(f, `${day8}/ledger.csv`, '150.00,3.75,146.25', '150.00,70.00,80.00'),
      /^08\/ledger\.csv:2: fee 7000 cents of gross 15000 is no commission/,
    ],
    [
      'a net that is not gross less fee',
      (f) => change(f, `${day8}/ledger.csv`, '150.00,3.75,146.25', '150.00,3.75,146.26'),
      /^08\/ledger\.csv:2: net in cents is 14626, recomputed 14625/,
    ],
    [
      'a line added',
      (f) => copyLine(f, `${day8}/ledger.csv`, 2),
      /^08\/ledger\.csv:3: CAPTURE of p1 stands already in .*ledger\.csv:2/,
    ],
    [
      'a line added in a later export',
      (f) => copyLine(f, `${day8}/ledger.csv`, 2, `${day10}/ledger.csv`),
      /^10\/ledger\.csv:\d+: CAPTURE of p1 stands already in/,
    ],
    ['a line taken out', (f) => drop(f, `${day8}/ledger.csv`, 3), /^08\/ledger\.csv:3: net of TRANSFER in cents is/],
    [
      'a line moved to another merchant',
      (f) => change(f, `${day8}/ledger.csv`, `${gite},p2`, `${agence},p2`),
      /^08\/ledger\.csv:4: net of TRANSFER in cents is/,
    ],
    [
      'a due date',
      (f) => change(f, `${day8}/ledger.csv`, `CAPTURE,2026-06-08,${gite},p1`, `CAPTURE,2026-06-07,${gite},p1`),
      /^08\/ledger\.csv:2: due date 2026-06-07 is none that this export closes/,
    ],
    [
      'a time after the export',
      (f) => change(f, `${day8}/ledger.csv`, `${gite},p1,2026-06-01`, `${gite},p1,2026-07-01`),
      /^08\/ledger\.csv:2: .* is later than the export/,
    ],
    [
      'a record that there is not',
      (f) => change(f, `${day8}/ledger.csv`, `CAPTURE,2026-06-08,${gite},p1`, `GIFT,2026-06-08,${gite},p1`),
      /^08\/ledger\.csv:2: record GIFT is none/,
    ],
    [
      'an amount without cents',
      (f) => change(f, `${day8}/ledger.csv`, '150.00,3.75', '150,3.75'),
      /^08\/ledger\.csv:2: gross, fee and net are not all amounts/,
    ],
    [
      'another currency',
      (f) => change(f, `${day8}/ledger.csv`, '146.25,EUR', '146.25,USD'),
      /^08\/ledger\.csv:2: currency is USD/,
    ],
    [
      'another header',
      (f) => change(f, `${day8}/ledger.csv`, 'record,due_date', 'due_date,record'),
      /^08\/ledger\.csv:1: header is/,
    ],
    [
      'a cell more',
      (f) => change(f, `${day8}/ledger.csv`, `${gite},p1,`, `${gite},p1,,`),
      /^08\/ledger\.csv:2: 16 cells instead of 15/,
    ],
    [
      'a ledger cut short',
      (f) => f.set(`${day8}/ledger.csv`, (f.get(`${day8}/ledger.csv`) ?? '').slice(0, -5)),
      /^08\/ledger\.csv:\d+: the file ends within a line/,
    ],
    [
      'a transfer without lines',
      (f) => [2, 2].forEach((line) => drop(f, `${day8}/ledger.csv`, line)),
      /^08\/ledger\.csv:2: gross of TRANSFER in cents is 18333, recomputed 0/,
    ],
    [
      'lines without an outcome',
      (f) => drop(f, `${day8}/ledger.csv`, 4),
      /^08\/ledger\.csv:3: the lines of merchant mgite\w+ have no outcome/,
    ],
    [
      'a count of payments',
      (f) => change(f, `${day8}/manifest.json`, '"payments": 4', '"payments": 5'),
      /^08\/manifest\.json:\d+: counts\.payments is 5, recomputed 4/,
    ],
    [
      'a sum of fees',
      (f) => change(f, `${day8}/manifest.json`, '"fee": "4.58"', '"fee": "4.59"'),
      /^08\/manifest\.json:\d+: sums\.fee in cents is 459, recomputed 458/,
    ],
    [
      'the rows of a file',
      (f) => change(f, `${day8}/manifest.json`, '"rows": 7,', '"rows": 8,'),
      /^08\/manifest\.json:\d+: rows of ledger\.csv is 8, recomputed 7/,
    ],
    [
      'the control sum of a file',
      (f) => change(f, `${day8}/manifest.json`, '"controlSum": "20.00"', '"controlSum": "20.01"'),
      /^08\/manifest\.json:\d+: controlSum of pain\.001-2\.xml in cents is 2001, recomputed 2000/,
    ],
    [
      'the day of an export',
      (f) => change(f, `${day8}/manifest.json`, '"exportDate": "2026-06-08"', '"exportDate": "2026-06-05"'),
      /^08\/manifest\.json:\d+: exportDate is 2026-06-05, recomputed 2026-06-08/,
    ],
    [
      'a due date left out',
      (f) => change(f, `${day9}/manifest.json`, '"dueDates": [\n    "2026-06-09"', '"dueDates": [\n    "2026-06-10"'),
      /^09\/manifest\.json:\d+: due date 2026-06-10 does not follow 2026-06-08/,
    ],
    [
      'an execution date that is past',
      (f) => change(f, `${day8}/manifest.json`, '"executionDate": "2026-06-08"', '"executionDate": "2026-06-01"'),
      /^08\/manifest\.json:\d+: executionDate 2026-06-01 is before the export/,
    ],
    [
      'an amount in a bank file',
      (f) => change(f, `${day8}/pain.001-2.xml`, '"EUR">20.00', '"EUR">21.00'),
      /^08\/pain\.001-2\.xml:\d+: amount of 260608-1-nagence\w+ in cents is 2100, recomputed 2000/,
    ],
    [
      'an IBAN that is another’s',
      (f) =>
        change(
          f,
          `${day8}/pain.001-2.xml`,
          '<CdtrAcct><Id><IBAN>FR1420041010050500013M02606',
          '<CdtrAcct><Id><IBAN>FR7630006000011234567890189',
        ),
      /^08\/pain\.001-2\.xml:\d+: IBAN of 260608-1-nagence\w+, masked, is FR76/,
    ],
    [
      'an IBAN that is none',
      (f) => change(f, `${day8}/pain.001-2.xml`, '<CdtrAcct><Id><IBAN>FR14', '<CdtrAcct><Id><IBAN>FR15'),
      /^08\/pain\.001-2\.xml:17: the check digits of the creditor’s IBAN/,
    ],
    [
      'a creditor’s name',
      (f) => change(f, `${day8}/pain.001.xml`, 'GITE DES CIMES', 'GITE DES CRIMES'),
      /^08\/pain\.001\.xml:\d+: creditor of 260608-1-mgite\w+ is GITE DES CRIMES/,
    ],
    [
      'a control sum in a bank file',
      (f) =>
        change(
          f,
          `${day8}/pain.001.xml`,
          '<PmtMtd>TRF</PmtMtd><BtchBookg>true</BtchBookg><NbOfTxs>1</NbOfTxs><CtrlSum>178.75',
          '<PmtMtd>TRF</PmtMtd><BtchBookg>true</BtchBookg><NbOfTxs>1</NbOfTxs><CtrlSum>178.76',
        ),
      /^08\/pain\.001\.xml:6: CtrlSum of PmtInf in cents is 17876, recomputed 17875/,
    ],
    [
      'a number of transfers',
      (f) =>
        change(
          f,
          `${day8}/pain.001.xml`,
          '<CreDtTm>2026-06-08T04:00:00Z</CreDtTm><NbOfTxs>1',
          '<CreDtTm>2026-06-08T04:00:00Z</CreDtTm><NbOfTxs>2',
        ),
      /^08\/pain\.001\.xml:4: NbOfTxs of GrpHdr is 2, recomputed 1/,
    ],
    [
      'a message id used again',
      (f) =>
        f.set(
          `${day9}/pain.001.xml`,
          (f.get(`${day9}/pain.001.xml`) ?? '').replaceAll('ENC-20260609-1', 'ENC-20260608-1'),
        ),
      /^09\/pain\.001\.xml:4: GrpHdr\/MsgId ENC-20260608-1 stands already in/,
    ],
    [
      'an execution date in a bank file',
      (f) => change(f, `${day8}/pain.001.xml`, '<Dt>2026-06-08', '<Dt>2026-06-18'),
      /^08\/pain\.001\.xml:8: ReqdExctnDt is 2026-06-18, recomputed 2026-06-08/,
    ],
    [
      'an end-to-end id used again',
      (f) => change(f, `${day9}/pain.001.xml`, `260609-2-${agence}`, `260608-1-${agence}`),
      /^09\/pain\.001\.xml:\d+: end-to-end id 260608-1-nagence\w+ stands already in/,
    ],
    [
      'an element that the schema has not',
      (f) => change(f, `${day8}/pain.001.xml`, '<ChrgBr>SLEV</ChrgBr>', '<ChrgBr>SLEV</ChrgBr><Gift/>'),
      /^08\/pain\.001\.xml:12: against the schema/,
    ],
    [
      'a document type',
      (f) => change(f, `${day8}/pain.001.xml`, '<Document ', '<!DOCTYPE x><Document '),
      /^08\/pain\.001\.xml:2: a document type/,
    ],
    [
      'a bank file cut short',
      (f) => change(f, `${day8}/pain.001.xml`, '</CstmrCdtTrfInitn>\n</Document>\n', ''),
      /^08\/pain\.001\.xml:\d+: cannot be read on/,
    ],
    [
      'a refund of more than was paid',
      (f) => change(f, `${day9}/ledger.csv`, '-33.33,-0.83,-32.50,EUR,,,', '-43.33,-1.08,-42.25,EUR,,,'),
      /^09\/ledger\.csv:2: the REFUND of p2 is not the reverse of its CAPTURE/,
    ],
    [
      'a refund of what nobody paid',
      (f) => change(f, `${day9}/ledger.csv`, `${gite},p2`, `${gite},p9`),
      /^09\/ledger\.csv:2: a REFUND of p9, of which there is no CAPTURE/,
    ],
    [
      'a debt forgotten',
      (f) => change(f, `${day10}/ledger.csv`, '0.00,0.00,-32.50', '0.00,0.00,-2.50'),
      /^10\/ledger\.csv:\d+: merchant mgite\w+ takes in -250 cents, .* left -3250/,
    ],
    [
      'a carry invented',
      (f) => change(f, `${day9}/ledger.csv`, '0.00,0.00,45.00', '0.00,0.00,95.00'),
      /^09\/ledger\.csv:\d+: merchant ocamping\w+ takes in 9500 cents, .* left 4500/,
    ],
    [
      'a failure of a transfer that never was',
      (f) => change(f, `${day9}/ledger.csv`, `260608-1-${agence}`, `260608-1-${camping}`),
      /^09\/ledger\.csv:\d+: failed transfer 260608-1-ocamping\w+ in cents is 2000 of nagence\w+, recomputed never made/,
    ],
    [
      'an entry out of balance',
      (f) => change(f, `${day8}/entries.txt`, '|150,00|0,00|', '|151,00|0,00|'),
      /^08\/entries\.txt:2: entry 2026060800000001 is 100 cents out of balance/,
    ],
    [
      'an entry of another amount on both sides',
      (f) => {
        change(f, `${day8}/entries.txt`, '|45,00|0,00|', '|46,00|0,00|');
        change(f, `${day8}/entries.txt`, '|0,00|45,00|', '|0,00|46,00|');
      },
      /^08\/manifest\.json:\d+: sums\.gross in cents, by entries\.txt is 24833, recomputed 24933/,
    ],
    [
      'an entry taken out',
      (f) => [2, 2, 2, 2].forEach((line) => drop(f, `${day8}/entries.txt`, line)),
      /^08\/entries\.txt:2: EcritureNum is 2026060800000002, recomputed 2026060800000001/,
    ],
    [
      'an entry of another day',
      (f) => change(f, `${day8}/entries.txt`, '2026060800000001|20260608|467100', '2026060800000001|20260607|467100'),
      /^08\/entries\.txt:2: EcritureDate is 20260607, recomputed 20260608/,
    ],
    [
      'a tax that nobody levies',
      (f) => {
        change(f, `${day8}/entries.txt`, '|0,00|3,13|', '|0,00|1,13|');
        change(f, `${day8}/entries.txt`, '|0,00|0,62|', '|0,00|2,62|');
      },
      /^08\/entries\.txt:2: tax of 262 cents on a commission of 113/,
    ],
    [
      'a commission booked as owed to the merchant',
      (f) => {
        change(f, `${day8}/entries.txt`, '|0,00|146,25|', '|0,00|146,26|');
        change(f, `${day8}/entries.txt`, '|0,00|3,13|', '|0,00|3,12|');
      },
      /^08\/manifest\.json:\d+: sums\.fee in cents, by entries\.txt is 458, recomputed 457/,
    ],
    [
      'an amount in the spreadsheet alone',
      (f) => change(f, `${day10}/ledger-fr.csv`, '200,00;5,00;195,00', '300,00;5,00;295,00'),
      /^10\/ledger-fr\.csv:2: line is CAPTURE ; .*300,00 ; .* recomputed CAPTURE ; .*200,00/,
    ],
    [
      'a row that the spreadsheet leaves out',
      (f) => drop(f, `${day10}/ledger-fr.csv`, 6),
      /^10\/ledger-fr\.csv:5: has fewer lines than ledger\.csv/,
    ],
    [
      'a movement of another amount',
      (f) => change(f, `${day8}/movements.csv`, 'merchant:owed,146.25', 'merchant:owed,146.26'),
      /^08\/movements\.csv:4: movement 1 is 1 cents out of balance/,
    ],
    [
      'a movement on another day',
      (f) =>
        change(
          f,
          `${day8}/movements.csv`,
          '2026-06-01,4,CAPTURE,2026-06-01T10:00:00Z,client:available',
          '2026-06-02,4,CAPTURE,2026-06-01T10:00:00Z,client:available',
        ),
      /^08\/movements\.csv:\d+: 2026-06-01T10:00:00Z is not on 2026-06-02 in Paris/,
    ],
    [
      'a movement taken out',
      (f) => [4, 3, 2].forEach((line) => drop(f, `${day8}/movements.csv`, line)),
      /^08\/movements\.csv:2: number is 2, recomputed 1/,
    ],
    [
      'a transfer of before taken out of the movements',
      (f) => [3, 2].forEach((line) => drop(f, `${day9}/movements.csv`, line)),
      /^09\/movements\.csv:1: transfers of 2026-06-08 is /,
    ],
    [
      'an opening balance that is not the closing of before',
      (f) => change(f, `${day9}/balances.csv`, '2026-06-08,fees,4.58,', '2026-06-08,fees,4.59,'),
      /^09\/balances\.csv:12: opening in cents is 459, recomputed 458/,
    ],
    [
      'a closing balance',
      (f) =>
        change(
          f,
          `${day10}/balances.csv`,
          '2026-06-09,fees,4.58,0.00,0.00,4.58',
          '2026-06-09,fees,4.58,0.00,0.00,4.68',
        ),
      /^10\/balances\.csv:12: closing in cents is 468, recomputed 458/,
    ],
    [
      'an account left out of the balances',
      (f) => drop(f, `${day9}/balances.csv`, 4),
      /^09\/balances\.csv:4: account is merchant:owed, recomputed client:merged/,
    ],
  ];

  it.each(clumsy)('names %s', async (_, forge, named) => {
    const files = chainOfExports();
    forge(files);
    const { found } = await verify(files);

    expect(found).toContainEqual(expect.stringMatching(named));
  });

  it.each(careful)('names %s, whose forger has made every hash again', async (_, forge, named) => {
    const files = chainOfExports();
    forge(files);
    sealAgain(files);
    const { found } = await verify(files);

    expect(found.filter((line) => line.includes('SHA-256'))).toEqual([]);
    expect(found).toContainEqual(expect.stringMatching(named));
  });

  it('tells that the newest export is gone by the hash that was noted elsewhere', async () => {
    const files = chainOfExports();
    const { verified } = await verify(files);
    await rm(join(at, 'reimbursements', day10), { recursive: true });
    const { found } = await verify(new Map(), { newest: verified.newestManifestSha256 ?? '' });

    expect(found).toEqual([expect.stringMatching(/^09\/manifest\.json:1: hash of the newest manifest is/)]);
  });
});
