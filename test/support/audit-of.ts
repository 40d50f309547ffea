import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { exportStore } from '../../adapters/dynamodb/export-store.ts';
import { figureStore } from '../../adapters/dynamodb/figure-store.ts';
import { scanPages, type ScanPlace } from '../../adapters/dynamodb/scan-table.ts';
import type { ObjectStore } from '../../adapters/s3/object-store.ts';
import { defaultTerms } from '../../contract/settings/terms.ts';
import { leadsOf, type Lead } from '../../core/audit/leads.ts';
import { localDate } from '../../core/time.ts';
import { auditLedger } from '../../functions/audit-ledger/audit-ledger.ts';
import type { AuditedTable } from '../../functions/audit-ledger/audit-pass.ts';
import { memoryObjects } from './memory-objects.ts';
import type { TableNames } from './tables.ts';

export const salt = 'salt';
export const today = localDate('2026-06-11');

interface Books {
  client: DynamoDBDocumentClient;
  tables: TableNames;
  /** Left out where nothing is exported. */
  published?: ObjectStore;
  /** Those of each deployment where left out. */
  terms?: Lead;
}

export const sourceOf = ({ client, tables, published = memoryObjects(), terms = defaultTerms }: Books) => ({
  exports: () => exportStore(client, tables.exports).stored(),
  whole: () => figureStore(client, tables.views).whole(),
  scan: (table: AuditedTable, from?: ScanPlace) => scanPages(client, tables[table], 1, from),
  leadsOn: leadsOf([], terms),
  today,
  files: { store: published, opens: () => true },
});

/** The audit of a world's tables. */
export const auditOf = (world: Books) => auditLedger(sourceOf(world), salt);
