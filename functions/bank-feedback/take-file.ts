import { createHash } from 'node:crypto';
import pMap from 'p-map';
import { BadBankFile } from '../../adapters/bank-messages/bad-bank-file.ts';
import { readBankEntries } from '../../adapters/bank-messages/read-bank-entries.ts';
import type { BankEntryStore } from '../../adapters/dynamodb/bank-entry-store.ts';
import type { BankFileStore } from '../../adapters/dynamodb/bank-file-store.ts';
import type { ObjectStore } from '../../adapters/s3/object-store.ts';
import { bankFileLimits } from '../../contract/settings/limits.ts';
import type { BankEntry } from '../../core/bank/bank-entry.ts';
import { afterTaking, isTaken, type BankFile } from '../../core/bank/bank-file.ts';
import { waitingId, type EntrySource } from '../../core/bank/waiting-entry.ts';
import { derivedId } from '../../core/ids.ts';
import { takeEntry, type TakingDependencies } from './take-entry.ts';
import { tryWaiting } from './try-waiting.ts';

export interface FileDependencies extends TakingDependencies {
  inbox: Pick<ObjectStore, 'read'>;
  files: Pick<BankFileStore, 'find' | 'begin' | 'advance'>;
  entries: Pick<BankEntryStore, 'wait' | 'open' | 'settle'>;
  /** Whether there is time for one more part. */
  hasTime: () => boolean;
}

/** Where a file stands after a run. MORE: run again, with the hash. */
export type FileRun = { status: 'MORE' | 'TAKEN'; sha256: string } | { status: 'REFUSED'; reason: string };

/**
 * Takes a file of the inbox as far as there is time. It is first read to its end, so that a file which is no message of a bank
 * has no effect at all; then entry by entry. A run that was killed is made up for by the next: what is taken twice, the
 * transfers know already.
 *
 * @param sha256 of a file that a run before has found good
 */
export async function takeFile(
  { key, sha256 }: { key: string; sha256?: string },
  dependencies: FileDependencies,
): Promise<FileRun> {
  if (sha256 === undefined) return checkFile(key, dependencies);
  const file = await dependencies.files.find(sha256);
  if (!file) throw new Error(`bank file ${sha256} was not begun`);
  return { status: isTaken(await takeParts(file, dependencies)) ? 'TAKEN' : 'MORE', sha256 };
}

async function checkFile(key: string, { inbox, files, entries, now }: FileDependencies): Promise<FileRun> {
  const hash = createHash('sha256');
  const receivedAt = now();
  try {
    let count = 0;
    for await (const _ of readBankEntries(hashed(await open(inbox, key), hash))) count += 1;
    const sha256 = hash.digest('hex');
    const counts = { entries: count, done: 0, changed: 0, known: 0, waiting: 0 };
    await files.begin({ sha256, key, receivedAt, ...counts });
    return { status: 'MORE', sha256 };
  } catch (error) {
    if (!(error instanceof BadBankFile)) throw error;
    const { reason } = error;
    const source = { file: key, entry: 0 };
    const entry: BankEntry = { about: { kind: 'OTHER' } };
    const id = derivedId('bank-file', key);
    await entries.wait({ id, since: receivedAt, reason: 'FILE_REFUSED', source, entry, detail: reason });
    return { status: 'REFUSED', reason };
  }
}

async function takeParts(begun: BankFile, dependencies: FileDependencies): Promise<BankFile> {
  const { inbox, files, hasTime } = dependencies;
  let file = begun;
  let number = 0;
  let part: { entry: BankEntry; source: EntrySource }[] = [];
  if (isTaken(file)) return file;
  for await (const entry of readBankEntries(await open(inbox, file.key))) {
    number += 1;
    // Read again, and passed over: to read a gigabyte takes minutes, to take it an hour.
    if (number <= file.done) continue;
    part.push({ entry, source: { file: file.sha256, entry: number } });
    if (part.length < bankFileLimits.entriesPerPart && number < file.entries) continue;
    const next = afterTaking(file, await takePart(part, dependencies));
    // Another run has gone on with it: it is that one's now.
    if (!(await files.advance(file, next))) return (await files.find(file.sha256)) ?? file;
    file = next;
    part = [];
    if (!hasTime()) break;
  }
  if (isTaken(file)) await tryWaiting(dependencies);
  return file;
}

async function takePart(part: readonly { entry: BankEntry; source: EntrySource }[], dependencies: FileDependencies) {
  const counts = { changed: 0, known: 0, waiting: 0 };
  await pMap(
    part,
    async ({ entry, source }) => {
      const taken = await takeEntry(entry, source, dependencies);
      if (taken === 'CHANGED') counts.changed += 1;
      else if (taken === 'KNOWN') counts.known += 1;
      else {
        const id = waitingId(entry, source);
        await dependencies.entries.wait({ id, since: dependencies.now(), reason: taken, source, entry });
        counts.waiting += 1;
      }
    },
    { concurrency: bankFileLimits.entriesAtOnce },
  );
  return counts;
}

async function open(inbox: FileDependencies['inbox'], key: string): Promise<AsyncIterable<Uint8Array>> {
  const chunks = await inbox.read(key);
  if (!chunks) throw new Error('a file of the inbox is not there');
  return chunks;
}

async function* hashed(chunks: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>) {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}
