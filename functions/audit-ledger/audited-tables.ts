import { exportStore } from '../../adapters/dynamodb/export-store.ts';
import { figureStore } from '../../adapters/dynamodb/figure-store.ts';
import { scanPages, scanSegments } from '../../adapters/dynamodb/scan-table.ts';
import type { AuditedTable, AuditSource } from './audit-pass.ts';

/** What an audit reads of tables, by their names: those of the deployment, or those that a restore has made. */
export const auditedTables = (
  client: Parameters<typeof exportStore>[0],
  tables: Readonly<Record<AuditedTable, string>>,
): Pick<AuditSource, 'exports' | 'whole' | 'scan'> => ({
  exports: () => exportStore(client, tables.exports).stored(),
  whole: () => figureStore(client, tables.views).whole(),
  scan: (table, from) => scanPages(client, tables[table], scanSegments, from),
});
