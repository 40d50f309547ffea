import { streamedTables, tableNames, type RestoredTables } from '../../lib/restored-tables.ts';

/** As a restore would have made them for the stage dev. */
export const restoredTables = Object.fromEntries(
  tableNames.map((name) => {
    const arn = `arn:aws:dynamodb:eu-west-3:000000000000:table/Encaissement-dev-${name}-20261130T091500Z`;
    const isRead = streamedTables.some((one) => one === name);
    return [name, { arn, ...(isRead && { streamArn: `${arn}/stream/2026-11-30T10:02:11.123` }) }];
  }),
) as RestoredTables;
