import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { markedMerchants } from './marked-merchants.ts';

export type RefusedMerchantStore = ReturnType<typeof refusedMerchantStore>;

/** Merchants from whom a client wants no more requests. */
export function refusedMerchantStore(client: DynamoDBDocumentClient, table: string) {
  const { has, of, add, remove, carryOver } = markedMerchants(client, table, 'REFUSED#');
  return { isRefused: has, of, refuse: add, accept: remove, carryOver };
}
