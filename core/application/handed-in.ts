import {
  applicationDocuments,
  documentTypeNames,
  type ApplicationDocument,
  type DocumentType,
} from '../../contract/application.ts';
import { DAY_MS } from '../../contract/duration.ts';
import { documentLimits } from '../../contract/settings/limits.ts';
import type { Act } from '../act.ts';
import { addMs, type Instant } from '../time.ts';

/** A document that has come and was looked at. */
export interface HandedIn {
  document: ApplicationDocument;
  /** Names the file among those that were sent for it. */
  upload: string;
  contentType: DocumentType;
  bytes: number;
  receivedAt: Instant;
  /** Who of the back office was the last to open this very file. */
  seen?: Act;
}

/** What arrived in the bucket, whatever it is. */
export interface ArrivedFile {
  /** What whoever sent it calls it. */
  contentType: string | undefined;
  bytes: number;
  /** Its first bytes. */
  head: Uint8Array;
}

export const documentKey = (applicationId: string, document: ApplicationDocument, upload: string): string =>
  `documents/${applicationId}/${document}/${upload}`;

/**
 * What files of each type begin with, at their first byte (ISO 32000-2, 7.5.2; ISO 10918-1, B.1.1.3; PNG, 5.2). Readers are laxer with
 * PDF, which is how a file can be two things at once.
 */
const beginnings: Readonly<Record<DocumentType, readonly number[]>> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
};

/** Of the file, when it is what it is called and may be so long; else undefined. */
export function documentTypeOf({ contentType, bytes, head }: ArrivedFile): DocumentType | undefined {
  const begins = (bytesOfType: readonly number[]) => bytesOfType.every((byte, index) => head[index] === byte);
  const type = documentTypeNames.find((one) => begins(beginnings[one]));
  return type !== undefined && type === contentType && bytes <= documentLimits.bytesMax ? type : undefined;
}

/** From when on neither the bucket nor the database has it. */
export const forgetDocumentAt = ({ receivedAt }: Pick<HandedIn, 'receivedAt'>): Instant =>
  addMs(receivedAt, documentLimits.keptDays * DAY_MS);

/** Those of the documents that nobody has handed in. */
export const missingDocuments = (received: readonly HandedIn[]): ApplicationDocument[] =>
  applicationDocuments.filter((name) => !received.some(({ document }) => document === name));

/** Those that nobody of the back office has opened since they came: what was looked at may have been another file. */
export const unseenDocuments = (received: readonly HandedIn[]): ApplicationDocument[] =>
  applicationDocuments.filter((name) => received.some(({ document, seen }) => document === name && !seen));
