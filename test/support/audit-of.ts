import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { exportStore } from '../../adapters/dynamodb/export-store.ts';
import { scanTable } from '../../adapters/dynamodb/scan-table.ts';
import { defaultTerms } from '../../contract/settings/terms.ts';
import { auditLedger } from '../../functions/audit-ledger/audit-ledger.ts';
import type { TableNames } from './tables.ts';

/** What each audit of a test goes by besides the books. */
export const leadOn = () => defaultTerms.leadBusinessDays;
export const salt = 'salt';

export const sourceOf = ({ client, tables }: { client: DynamoDBDocumentClient; tables: TableNames }) => ({
  exports: () => exportStore(client, tables.exports).stored(),
  scan: (table: 'ledger' | 'payments' | 'wallets' | 'exports' | 'operations') => scanTable(client, tables[table]),
  leadOn,
});

/** The audit of a world's tables. */
export const auditOf = (world: { client: DynamoDBDocumentClient; tables: TableNames }) =>
  auditLedger(sourceOf(world), salt);
