import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { markedMerchants } from './marked-merchants.ts';

export type PaidMerchantStore = ReturnType<typeof paidMerchantStore>;

/** Merchants whom a client has paid before. Derived from the stream of payments: there some moments after the approval. */
export function paidMerchantStore(client: DynamoDBDocumentClient, table: string) {
  const { has, add, carryOver } = markedMerchants(client, table, 'PAID#');
  return { hasPaid: has, add, carryOver };
}
