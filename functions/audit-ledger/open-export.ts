import { BadBankFile } from '../../adapters/bank-messages/bad-bank-file.ts';
import { readRecords } from '../../adapters/bank-messages/read-records.ts';
import { hashOf, readLines, readText, type ObjectStore } from '../../adapters/s3/object-store.ts';
import type { AskedTransfer } from '../../core/audit/export-files.ts';
import type { Find } from '../../core/audit/finding.ts';
import { messageNamespace } from '../../core/bank/bank-message.ts';
import type { MessageShape } from '../../core/bank/xml-record.ts';
import { readDecimal } from '../../core/reimbursement/decimal.ts';
import { exportFileKey } from '../../core/reimbursement/export-keys.ts';
import { readLedgerFigures, type LedgerFigures } from '../../core/reimbursement/ledger-csv.ts';
import { manifestName } from '../../core/reimbursement/manifest.ts';
import type { ReimbursementExport } from '../../core/reimbursement/plan.ts';
import type { LocalDate } from '../../core/time.ts';

type Published = Extract<ReimbursementExport, { status: 'PUBLISHED' }>;

/** Who listens to what the files say. */
interface Reader {
  find: Find;
  takeRow: (exportDate: LocalDate, row: LedgerFigures) => void;
  takeAsked: (asked: AskedTransfer) => void;
}

const bankFile: MessageShape = {
  records: [
    {
      name: 'Block',
      path: 'Document/CstmrCdtTrfInitn/PmtInf',
      wanted: ['ReqdExctnDt/Dt', 'ReqdExctnDt', 'DbtrAcct/Id/IBAN'],
    },
    {
      name: 'Transfer',
      path: 'Document/CstmrCdtTrfInitn/PmtInf/CdtTrfTxInf',
      wanted: ['PmtId/EndToEndId', 'Amt/InstdAmt', 'CdtrAcct/Id/IBAN'],
    },
  ],
};
const isPain001 = (namespace: string) => namespace.startsWith(`${messageNamespace}pain.001.`);

/**
 * Reads every file of a published export in S3, twice, a piece at a time: for its hash, and for what it says. Of a file that is
 * missing or changed nothing more is asked.
 */
export async function openExport(store: ObjectStore, found: Published, reader: Reader): Promise<void> {
  const { exportDate, files, manifestSha256 } = found;
  for (const { name, sha256 } of files) {
    const key = exportFileKey(exportDate, name);
    const actual = await hashOf(store, key);
    const isManifest = name === manifestName;
    if (actual !== sha256 || (isManifest && actual !== manifestSha256)) {
      const expected = isManifest ? manifestSha256 : sha256;
      reader.find('export-file-changed', `${exportDate}/${name}`, expected, actual ?? 'none');
    } else if (isManifest) compareManifest(await readText(store, key), found, reader.find);
    else if (name.endsWith('.xml')) await readBankFile(store, key, found, reader);
    else if (name === 'ledger.csv') await readLedger(store, key, exportDate, reader);
  }
}

/** The table's own words of the export against the manifest's. */
function compareManifest(text: string | undefined, found: Published, find: Find): void {
  const manifest = JSON.parse(text ?? '{}') as Record<string, unknown>;
  const { exportDate, executionDate, dates, previousManifestSha256 = null, operations, totals } = found;
  const said = {
    exportDate,
    executionDate,
    dueDates: dates,
    previousManifestSha256,
    ...(operations && { operations }),
  };
  for (const [name, expected] of Object.entries(said)) {
    const actual = manifest[name];
    if (asText(expected) !== asText(actual)) {
      find('export-differs-from-files', `${exportDate} ${name}`, asText(actual), asText(expected));
    }
  }
  const { gross, fee, carriedIn, net, carriedForward } = totals;
  const sums = (manifest['sums'] ?? {}) as Record<string, string>;
  for (const [name, expected] of Object.entries({ gross, fee, carriedIn, net, carriedForward })) {
    const actual = Math.round(Number(sums[name]) * 100);
    if (actual !== expected) find('export-differs-from-files', `${exportDate} ${name}`, actual, expected);
  }
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

async function readBankFile(store: ObjectStore, key: string, found: Published, { find, takeAsked }: Reader) {
  const chunks = await store.read(key);
  const { exportDate, executionDate, debtor } = found;
  const differing = new Set<string>();
  try {
    for await (const { name, values, within } of readRecords(chunks ?? nothing(), (namespace) =>
      isPain001(namespace) ? bankFile : undefined,
    )) {
      if (name !== 'Transfer') continue;
      const block = within?.values;
      if ((block?.get('ReqdExctnDt/Dt') ?? block?.get('ReqdExctnDt')) !== executionDate) differing.add('executionDate');
      if (block?.get('DbtrAcct/Id/IBAN') !== debtor.iban) differing.add('debtor');
      const endToEndId = values.get('PmtId/EndToEndId') ?? '';
      const amount = readDecimal(values.get('Amt/InstdAmt') ?? '') ?? 0;
      takeAsked({ endToEndId, amount, iban: values.get('CdtrAcct/Id/IBAN') ?? '' });
    }
  } catch (error) {
    if (!(error instanceof BadBankFile)) throw error;
    differing.add('form');
  }
  // Accounts are compared and never told.
  for (const field of differing) find('export-differs-from-files', `${exportDate} ${field}`);
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // A file that was there a moment ago.
}

async function readLedger(store: ObjectStore, key: string, exportDate: LocalDate, { takeRow }: Reader) {
  let header: string | undefined;
  for await (const line of readLines(store, key)) {
    if (header === undefined) header = line;
    else takeRow(exportDate, readLedgerFigures(header, line));
  }
}
