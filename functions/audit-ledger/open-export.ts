import { readRecords } from '../../adapters/bank-messages/read-records.ts';
import { hashOf, readLines, readText, type ObjectStore } from '../../adapters/s3/object-store.ts';
import { Unavailable } from '../../adapters/unavailable.ts';
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

/** Of 2019, and of the messages before. */
const bicPaths = ['CdtrAgt/FinInstnId/BICFI', 'CdtrAgt/FinInstnId/BIC'];

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
      wanted: ['PmtId/EndToEndId', 'Amt/InstdAmt', 'CdtrAcct/Id/IBAN', ...bicPaths],
    },
  ],
};
const isPain001 = (namespace: string) => namespace.startsWith(`${messageNamespace}pain.001.`);

/**
 * Reads every file of a published export in S3, twice, a piece at a time: for its hash, and for what it says, also where it was
 * changed. What cannot be read as what it is has another form.
 */
export async function openExport(store: ObjectStore, found: Published, reader: Reader): Promise<void> {
  const { exportDate, files, manifestSha256 } = found;
  for (const file of files) {
    const key = exportFileKey(exportDate, file.name);
    const sha256 = file.name === manifestName ? manifestSha256 : file.sha256;
    const actual = await hashOf(store, key);
    const name = `${exportDate}/${file.name}`;
    if (actual !== sha256) reader.find('export-file-changed', name, sha256, actual ?? 'none');
    const differ: Differ = (field, ...values) =>
      reader.find('export-differs-from-files', `${name} ${field}`, ...values);
    if (actual === undefined) continue;
    try {
      if (file.name === manifestName) compareManifest(await readText(store, key), found, differ);
      else if (file.name.endsWith('.xml')) await readBankFile(store, key, found, { differ, ...reader });
      else if (file.name === 'ledger.csv') await readLedger(store, key, exportDate, reader);
    } catch (error) {
      if (error instanceof Unavailable) throw error;
      differ('form');
    }
  }
}

type Differ = (field: string, expected?: string | number, actual?: string | number) => unknown;

/** The table's own words of the export against the manifest's. */
function compareManifest(text: string | undefined, found: Published, differ: Differ): void {
  const manifest = JSON.parse(text ?? '{}') as Record<string, unknown>;
  const { exportDate, executionDate, dates, previousManifestSha256 = null, operations, totals, files } = found;
  const said = {
    exportDate,
    executionDate,
    dueDates: dates,
    previousManifestSha256,
    ...(operations && { operations }),
  };
  for (const [name, actual] of Object.entries(said)) {
    const expected = manifest[name];
    if (asText(expected) !== asText(actual)) differ(name, asText(expected), asText(actual));
  }
  const { gross, fee, carriedIn, net, carriedForward } = totals;
  const sums = (manifest['sums'] ?? {}) as Record<string, string>;
  for (const [name, actual] of Object.entries({ gross, fee, carriedIn, net, carriedForward })) {
    const expected = Math.round(Number(sums[name]) * 100);
    if (expected !== actual) differ(name, expected, actual);
  }
  for (const { name, sha256 } of (manifest['files'] ?? []) as { name: string; sha256: string }[]) {
    const actual = files.find((file) => file.name === name)?.sha256;
    if (actual !== sha256) differ(name, sha256, actual ?? 'none');
  }
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? 'none'));

async function readBankFile(
  store: ObjectStore,
  key: string,
  { executionDate, debtor }: Published,
  { differ, takeAsked }: Pick<Reader, 'takeAsked'> & { differ: Differ },
): Promise<void> {
  const chunks = await store.read(key);
  if (!chunks) return;
  const shapeOf = (namespace: string) => (isPain001(namespace) ? bankFile : undefined);
  const differing = new Set<string>();
  for await (const { name, values, within } of readRecords(chunks, shapeOf)) {
    if (name !== 'Transfer') continue;
    const block = within?.values;
    // A date by itself in the messages of before 2019.
    if ((block?.get('ReqdExctnDt/Dt') ?? block?.get('ReqdExctnDt')) !== executionDate) differing.add('executionDate');
    if (block?.get('DbtrAcct/Id/IBAN') !== debtor.iban) differing.add('debtor');
    const endToEndId = values.get('PmtId/EndToEndId') ?? '';
    const amount = readDecimal(values.get('Amt/InstdAmt') ?? '') ?? 0;
    const bic = bicPaths.map((path) => values.get(path)).find((value) => value !== undefined);
    const iban = values.get('CdtrAcct/Id/IBAN') ?? '';
    takeAsked({ endToEndId, amount, iban, ...(bic !== undefined && { bic }) });
  }
  // Accounts are compared and never told.
  for (const field of differing) differ(field);
}

async function readLedger(store: ObjectStore, key: string, exportDate: LocalDate, { takeRow }: Reader) {
  let header: string | undefined;
  for await (const line of readLines(store, key)) {
    if (header === undefined) header = line;
    else takeRow(exportDate, readLedgerFigures(header, line));
  }
}
