/**
 * How far an order of credits has come. `DRAFT`: its file is taken and its lines are being checked. `CHECKED`: the dry run,
 * with a verdict on every line. `PROPOSED`: waits for a second person. `RELEASED`, `CREDITING`: the lines are being credited.
 */
export const creditOrderStatuses = [
  'DRAFT',
  'CHECKED',
  'PROPOSED',
  'RELEASED',
  'CREDITING',
  'DONE',
  'CANCELLED',
] as const;
export type CreditOrderStatus = (typeof creditOrderStatuses)[number];

/** What is to be said of a line of the file. Only what is `OK` is credited. */
export const lineVerdicts = [
  'OK',
  'IDENTIFIER_MISSING',
  'IDENTIFIER_MALFORMED',
  /** A spreadsheet made a rounded number of it, `1,00034E+10`: the digits are lost. */
  'IDENTIFIER_ROUNDED',
  'IDENTIFIER_PHONE',
  'CLIENT_UNKNOWN',
  'AMOUNT_MISSING',
  'AMOUNT_UNREADABLE',
  /** `1.234`: a thousand, or one euro and something? */
  'AMOUNT_AMBIGUOUS',
  'AMOUNT_NOT_POSITIVE',
  'AMOUNT_OVER_LIMIT',
  /** An earlier line is for the same client, by this identifier or by another one. */
  'DUPLICATE',
  'LABEL_REFUSED',
  /** More cells than the header has names: a comma that was to be a decimal one, or a quote that is missing. */
  'CELLS_TOO_MANY',
  /** The wallet was closed between the check and the release. */
  'WALLET_CLOSED',
] as const;
export type LineVerdict = (typeof lineVerdicts)[number];
