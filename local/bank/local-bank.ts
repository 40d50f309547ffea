import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { readSentTransfers, type SentTransfer } from '../../adapters/bank-messages/read-sent-transfers.ts';
import type { ExportFiles } from '../exports/export-files.ts';
import { answerExport, type BankMix, type PlayedTransfer } from './answer-export.ts';

export interface LocalBankOptions {
  s3: S3Client;
  /** The name of the bucket. */
  inbox: string;
  exportFiles: ExportFiles;
  settle: () => Promise<void>;
  /** Tells the answers of one bank from each other. */
  now: () => number;
}

export interface BankAnswered {
  date: string;
  outcomes: PlayedTransfer[];
  /** Where the answers lie in the inbox, in the order in which they came. */
  files: string[];
}

export type LocalBank = ReturnType<typeof createLocalBank>;

/** A bank on this machine: it takes what an export asks for, and puts its answers into the inbox as a real one's would come. */
export function createLocalBank({ s3, inbox, exportFiles, settle, now }: LocalBankOptions) {
  let answered = 0;

  return {
    /** @returns undefined when there is no such export, or none with a transfer */
    async answer(date: string | undefined, mix: BankMix): Promise<BankAnswered | undefined> {
      const exports = await exportFiles.list();
      const found = date === undefined ? exports.findLast(hasTransfers) : exports.find((one) => one.date === date);
      const files = found?.files.filter(isBankFile) ?? [];
      if (!found || files.length === 0) return undefined;
      const answer: BankAnswered = { date: found.date, outcomes: [], files: [] };
      for (const name of files) {
        const { content } = (await exportFiles.read(found.date, name))!;
        const { outcomes, files: made } = answerExport(await sent(content), mix);
        answer.outcomes.push(...outcomes);
        for (const { name: message, content: body } of made) {
          const key = `bank-inbox/${now()}-${(answered += 1)}-${message}.xml`;
          await s3.send(new PutObjectCommand({ Bucket: inbox, Key: key, Body: body, IfNoneMatch: '*' }));
          // As a bank's own night does: one after the other.
          await settle();
          answer.files.push(key);
        }
      }
      return answer;
    },
  };
}

const isBankFile = (name: string): boolean => /^pain\.001(-\d+)?\.xml$/.test(name);
const hasTransfers = ({ files }: { files: readonly string[] }): boolean => files.some(isBankFile);

async function sent(content: Buffer) {
  const transfers: SentTransfer[] = [];
  for await (const transfer of readSentTransfers(once(content))) transfers.push(transfer);
  const text = content.toString('utf8');
  const [, messageId = ''] = /<MsgId>([^<]+)<\/MsgId>/.exec(text) ?? [];
  const [, message] = /xmlns="[^"]*:(pain[^"]*)"/.exec(text) ?? [];
  return { messageId, message, batchBooked: text.includes('<BtchBookg>true</BtchBookg>'), transfers };
}

// eslint-disable-next-line @typescript-eslint/require-await -- a stream is asynchronous
async function* once(content: Buffer): AsyncGenerator<Uint8Array> {
  yield content;
}
