import type { TableName } from './item-kind.ts';

/** How a command is told of the tables: of the stack's own, or of those that a restore has put in their place. */
export const tablesInUseUsage = `JSON is the stack's output TablesInUse (the runbook's $(output TablesInUse))`;

/**
 * Names of tables.
 *
 * @param given the output: `{"payments": "Encaissement-prod-TablesPayments…", …}`; or what a restore has written, with ARNs
 * @throws Error when it is no JSON, or lacks one
 */
export function tablesInUse<Name extends Lowercase<TableName>>(
  given: string,
  names: readonly Name[],
): Record<Name, string> {
  const tables = JSON.parse(given) as Record<string, unknown>;
  const entries = names.map((name) => {
    const said = tables[name];
    const table =
      typeof said === 'string' ? said : (said as { arn?: string } | undefined)?.arn?.replace(/^.*:table\//, '');
    if (table === undefined || table === '') throw new Error(`the tables in use have no ${name}`);
    return [name, table] as const;
  });
  return Object.fromEntries(entries) as Record<Name, string>;
}
