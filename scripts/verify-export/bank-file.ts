import { SaxesParser } from 'saxes';
import { isIban, readCents } from './amounts.ts';
import { expectSame, type FileReport } from './findings.ts';
import type { Manifest, ManifestFile } from './manifest.ts';

export interface BankTransfer {
  line: number;
  endToEndId: string;
  amount: number;
  iban: string;
  name: string;
}

/** The message of before 2019, which some banks still want. */
export const formerMessage = 'pain.001.001.03';

/** What a bank file says of itself outside its transfers: each element's texts, with their lines. */
type Header = Map<string, { text: string; line: number }[]>;

/** One bank file, element by element; `take` gets each transfer. `names` are those that no other bank file may have. */
export async function checkBankFile(
  say: FileReport,
  texts: AsyncIterable<string>,
  manifest: Manifest,
  entry: ManifestFile,
  take: (transfer: BankTransfer) => Promise<void>,
): Promise<{ rows: number; sum: number; header: { name: string; text: string; line: number }[] }> {
  const parser = new SaxesParser();
  const path: string[] = [];
  const header: Header = new Map();
  let isFormer = false;
  let current = noTransfer();
  let text = '';
  let ended: BankTransfer[] = [];
  let rows = 0;
  let sum = 0;

  parser.on('doctype', () => say(parser.line, 'a document type is declared, which no bank file needs'));
  parser.on('cdata', () => say(parser.line, 'a CDATA section, which no bank file needs'));
  parser.on('comment', () => say(parser.line, 'a comment, which no bank file needs'));
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name);
    text = '';
    if (name === 'Document') isFormer = attributes['xmlns'] === `urn:iso:std:iso:20022:tech:xsd:${formerMessage}`;
    if (name === 'CdtTrfTxInf') current = { ...noTransfer(), line: parser.line };
    if (name === 'InstdAmt') expectSame(say, parser.line, 'currency', attributes['Ccy'], manifest.currency);
  });
  parser.on('text', (piece) => {
    text += piece;
  });
  parser.on('closetag', ({ name }) => {
    const place = path.join('/');
    path.pop();
    const within = place.split('/CdtTrfTxInf')[1];
    if (within === undefined) {
      if (text.trim() !== '') header.set(place, [...(header.get(place) ?? []), { text, line: parser.line }]);
    } else takeTransfer(within);
    text = '';
    if (name === 'CdtTrfTxInf') endTransfer();
  });

  function takeTransfer(within: string): void {
    if (within === '/PmtId/EndToEndId') Object.assign(current, { endToEndId: text, line: parser.line });
    if (within === '/Cdtr/Nm') current.name = text;
    if (within === '/CdtrAcct/Id/IBAN') {
      current.iban = text;
      if (!isIban(text)) say(parser.line, 'the check digits of the creditor’s IBAN are wrong');
    }
    if (within === '/Amt/InstdAmt') {
      const amount = readCents(text);
      if (amount === undefined || amount <= 0) say(parser.line, `“${text}” is no amount to transfer`);
      current.amount = amount ?? 0;
    }
  }

  function endTransfer(): void {
    rows += 1;
    sum += current.amount;
    ended.push(current);
  }

  async function takeEnded(): Promise<void> {
    for (const transfer of ended) await take(transfer);
    ended = [];
  }

  try {
    for await (const piece of texts) {
      parser.write(piece);
      await takeEnded();
    }
    parser.close();
  } catch (error) {
    if (!isOfContent(error)) throw error;
    say(parser.line, `cannot be read on: ${error.message}`);
  }
  await takeEnded();
  checkHeader(say, header, { isFormer, rows, sum, manifest, entry });
  const names = ['GrpHdr/MsgId', 'PmtInf/PmtInfId'] as const;
  return {
    rows,
    sum,
    header: names.flatMap((name) => (header.get(`${root}/${name}`) ?? []).map((found) => ({ name, ...found }))),
  };
}

/** saxes says what is not well-formed by an Error, the decoder what is no UTF-8 by a TypeError with a code. */
const isOfContent = (error: unknown): error is Error =>
  error instanceof Error &&
  (/^\d+:\d+: /.test(error.message) || ('code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'));

const noTransfer = (): BankTransfer => ({ line: 0, endToEndId: '', amount: 0, iban: '', name: '' });

const root = 'Document/CstmrCdtTrfInitn';

function checkHeader(
  say: FileReport,
  header: Header,
  {
    isFormer,
    rows,
    sum,
    manifest,
    entry,
  }: { isFormer: boolean; rows: number; sum: number; manifest: Manifest; entry: ManifestFile },
): void {
  const expectIn = (place: string, what: string, recomputed: unknown, read: (text: string) => unknown = String) => {
    const [found, second] = header.get(`${root}/${place}`) ?? [];
    expectSame(say, found?.line ?? 1, what, found && read(found.text), recomputed);
    if (second) say(second.line, `${what} is said twice`);
  };
  expectIn('GrpHdr/MsgId', 'MsgId', entry.messageId);
  const created = Date.parse(manifest.createdAt);
  // In universal time, or as clocks in Paris show it.
  expectIn('GrpHdr/CreDtTm', 'CreDtTm', created, (text) => (text === inParis(created) ? created : Date.parse(text)));
  for (const level of ['GrpHdr', 'PmtInf']) {
    expectIn(`${level}/NbOfTxs`, `NbOfTxs of ${level}`, rows, Number);
    expectIn(`${level}/CtrlSum`, `CtrlSum of ${level} in cents`, sum, readCents);
  }
  expectIn(isFormer ? 'PmtInf/ReqdExctnDt' : 'PmtInf/ReqdExctnDt/Dt', 'ReqdExctnDt', manifest.executionDate);
  const [debtor] = header.get(`${root}/PmtInf/DbtrAcct/Id/IBAN`) ?? [];
  if (!isIban(debtor?.text ?? '')) say(debtor?.line ?? 1, 'the check digits of the debtor’s IBAN are wrong');
}

/** `2026-06-08T06:00:00`; Sweden writes dates as ISO 8601 does. */
const inParis = (epochMs: number): string =>
  new Date(epochMs).toLocaleString('sv-SE', { timeZone: 'Europe/Paris' }).replace(' ', 'T');
