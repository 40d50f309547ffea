import { createHash } from 'node:crypto';
import type { CreditOrderStore } from '../../../adapters/dynamodb/credit-order-store.ts';
import { cents } from '../../../contract/money.ts';
import { creditOrderLimits } from '../../../contract/settings/limits.ts';
import type { CreditOrder } from '../../../core/credit-order/credit-order.ts';
import { readLines } from '../../../core/credit-order/read-lines.ts';
import { derivedId, requestHash } from '../../../core/ids.ts';
import { refused, type Call, type Reply } from '../../http/call.ts';
import { replayed } from '../accounts/replayed.ts';
import { byOperator } from '../../operations/operation-of.ts';
import { creditOrderBody } from './credit-order-body.ts';
import { readFile } from './read-file.ts';

interface Dependencies {
  orders: Pick<CreditOrderStore, 'create'>;
}

/**
 * Takes an order of an employer or works council: its file, and the bank transfer that pays for it. Nothing is credited;
 * the lines are checked as soon as they are written.
 */
export async function createCreditOrder(
  call: Call<'createCreditOrder'>,
  { orders }: Dependencies,
): Promise<Reply<'createCreditOrder'>> {
  const { now, caller, body, idempotencyKey } = call;
  const { payer, fundingReference } = body;
  const fundingAmount = cents(body.fundingAmount.value);
  if (fundingAmount <= 0) return refused({ code: 'amount-not-positive', field: 'fundingAmount.value' });
  const bytes = Buffer.from(body.file, 'base64');
  const rows = bytes.length > creditOrderLimits.fileBytesMax ? undefined : readFile(bytes);
  if (!rows) return refused({ code: 'credit-file-unreadable', field: 'file' });
  const read = readLines(rows);
  if ('refused' in read) return refused({ ...fileRefusals[read.refused], field: 'file' });

  const fileSha256 = createHash('sha256').update(bytes).digest('hex');
  const hash = requestHash({ payer, fundingReference, fundingAmount, fileSha256 });
  const { lines } = read;
  const { linesPerPart } = creditOrderLimits;
  const partCount = Math.ceil(lines.length / linesPerPart);
  const order: Extract<CreditOrder, { status: 'DRAFT' }> = {
    id: derivedId('back-office', 'credit-order', idempotencyKey),
    version: 1,
    status: 'DRAFT',
    payer,
    fundingReference,
    fundingAmount,
    fileSha256,
    lineCount: lines.length,
    partCount,
    created: { by: caller, at: now },
    requestHash: hash,
  };
  const parts = Array.from({ length: partCount }, (_, part) => ({
    state: 'READ' as const,
    lines: lines.slice(part * linesPerPart, (part + 1) * linesPerPart),
  }));
  const taken = byOperator(call, {
    act: 'CREDIT_ORDER_TAKEN',
    about: { kind: 'CREDIT_ORDER', id: order.id },
    to: { fundingReference, fundingAmount, lines: lines.length, file: fileSha256 },
  });
  const outcome = await orders.create(order, parts, taken);
  if (outcome === 'funding-used') return refused({ code: 'funding-reference-used', field: 'fundingReference' });
  return outcome.created ? { body: creditOrderBody(order) } : replayed(outcome.existing, hash, creditOrderBody);
}

const fileRefusals = {
  empty: { code: 'credit-file-empty' },
  'columns-unknown': { code: 'credit-file-columns-unknown' },
  'too-many-lines': { code: 'credit-file-too-long', limit: { max: creditOrderLimits.linesMax } },
} as const;
