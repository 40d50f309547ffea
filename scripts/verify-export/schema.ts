import { readFileSync } from 'node:fs';
import { XmlDocument, XmlParseError, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { formerMessage } from './bank-file.ts';
import type { FileReport } from './findings.ts';

const transferStart = '<CdtTrfTxInf>';
const tail = '</PmtInf></CstmrCdtTrfInitn></Document>';
/** Validated at once. */
const pieceLength = 1_000_000;

/** By message, one for the whole run. */
const validators = new Map<string, XsdValidator>();

/** The schema of the message that the document says it is: its own, or that of the present one where it is neither. */
function schemaOf(text: string): { message: string; validator: XsdValidator } {
  const message = text.slice(0, 1_000).includes(`:${formerMessage}"`) ? formerMessage : 'pain.001.001.09';
  let validator = validators.get(message);
  if (!validator) {
    const file = new URL(`${message}.xsd`, import.meta.url);
    validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(file)));
    validators.set(message, validator);
  }
  return { message, validator };
}

/**
 * The schema of its message on a bank file of any length. It lets transfers follow each other without end,
 * so the file is valid when its beginning is with each run of them, and its end with the last: memory holds one run.
 */
export function schemaCheck(say: FileReport): { take(text: string): void; end(): void } {
  let head: string | undefined;
  let pending = '';
  let linesBefore = 0;

  function validate(text: string, offset: number): void {
    const { message, validator } = schemaOf(text);
    let document: XmlDocument | undefined;
    try {
      document = XmlDocument.fromString(text);
      validator.validate(document);
    } catch (error) {
      if (!(error instanceof XmlValidateError || error instanceof XmlParseError)) throw error;
      const [first] = error.details;
      say(offset + (first?.line ?? 1), `against the schema of ${message}: ${error.message.trim()}`);
    } finally {
      document?.dispose();
    }
  }

  /** Within a piece after the first, lines count from where its transfers begin. */
  function flush(transfers: string, end: string): void {
    const inHead = (head?.split('\n').length ?? 1) - 1;
    validate(`${head ?? ''}${transfers}${end}`, linesBefore === 0 ? 0 : linesBefore - inHead);
    if (linesBefore === 0) linesBefore = inHead;
    linesBefore += transfers.split('\n').length - 1;
  }

  return {
    take(text) {
      pending += text;
      const start = pending.indexOf(transferStart);
      if (head === undefined && start >= 0) {
        head = pending.slice(0, start);
        pending = pending.slice(start);
      }
      if (head === undefined || pending.length < pieceLength) return;
      // The last one begun stays for the end, which would not be valid without a transfer.
      const last = pending.lastIndexOf(transferStart);
      if (last <= 0) return;
      flush(pending.slice(0, last), tail);
      pending = pending.slice(last);
    },
    end() {
      flush(pending, '');
    },
  };
}
