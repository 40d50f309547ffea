/** Why a file is refused as a whole, before anything of it was taken. */
export const badBankFileReasons = [
  'EMPTY',
  'TOO_LARGE',
  'ENCODING_UNKNOWN',
  'NOT_XML',
  'DOCTYPE',
  'TOO_DEEP',
  'TEXT_TOO_LONG',
  'MESSAGE_UNKNOWN',
] as const;
export type BadBankFileReason = (typeof badBankFileReasons)[number];

/** A file that is no message of a bank, or one that a forger has made. The message quotes nothing of the file. */
export class BadBankFile extends Error {
  readonly reason: BadBankFileReason;

  constructor(reason: BadBankFileReason, what: string) {
    super(what);
    this.name = 'BadBankFile';
    this.reason = reason;
  }
}
