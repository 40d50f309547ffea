import { localDate, type LocalDate } from '../time.ts';
import { bankFileName } from './pain001.ts';

/** A bank file of an export. */
export interface SentFile {
  exportDate: LocalDate;
  name: string;
}

const shape = /^ENC-(\d{4})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])-([1-9]\d{0,5})$/;

/**
 * The bank file of that message id (`messageId`); undefined when no file of ours has such an id. A day that there is not names a
 * file that there is not either.
 */
export function sentFile(id: string): SentFile | undefined {
  const [, year, month, day, number] = shape.exec(id) ?? [];
  if (number === undefined) return undefined;
  return { exportDate: localDate(`${year}-${month}-${day}`), name: bankFileName(Number(number)) };
}
