import type { CostMeter, CostRow } from './cost-meter.ts';

const headings = {
  fr: ['Opération', 'fois', 'appels', 'écritures', 'lectures (RRU)', 'WRU Local', 'WRU AWS'],
  en: ['Operation', 'times', 'calls', 'writes', 'reads (RRU)', 'WRU Local', 'WRU AWS'],
};
const titles = {
  fr: 'Ce que chaque opération demande à DynamoDB, en moyenne',
  en: 'What each operation asks of DynamoDB, on average',
};
const ownLife = {
  fr: 'Vie entière d’un paiement (créé et réglé sans détour)',
  en: 'A payment’s whole life (created and paid without detours)',
};

/** The table of costs per operation: writing ones first, the most expensive first. */
export function printCosts(costs: CostMeter, language: 'fr' | 'en', print: (line: string) => void = console.log): void {
  const rows = costs.rows();
  const api = rows
    .filter(({ times }) => times > 0)
    .toSorted((a, b) => each(b, 'writeUnitsBilled') - each(a, 'writeUnitsBilled'));
  const behind = rows.filter(({ times }) => times === 0).toSorted((a, b) => b.calls - a.calls);
  print(`\n${titles[language]}\n`);
  table(
    headings[language],
    [
      ...api.map((row) => [
        row.name,
        String(row.times),
        figure(each(row, 'calls')),
        figure(each(row, 'writeCalls')),
        figure(each(row, 'readUnits')),
        figure(each(row, 'writeUnits')),
        figure(each(row, 'writeUnitsBilled')),
      ]),
      ...behind.map((row) => [
        row.name,
        '',
        String(row.calls),
        String(row.writeCalls),
        figure(row.readUnits),
        figure(row.writeUnits),
        figure(row.writeUnitsBilled),
      ]),
    ],
    print,
  );
  print(`\n${ownLife[language]}`);
  for (const [name, steps] of Object.entries(lives)) print(`  ${name}: ${lifeOf(rows, steps)}`);
}

const lives = {
  'IMMEDIATE, DEFERRED': ['createPaymentRequest → AWAITING_CLIENT', 'approvePaymentRequest → VALIDATED'],
  'PRE_RESERVATION, DEFERRED_PRE_RESERVATION': [
    'createPaymentRequest → AWAITING_CLIENT',
    'approvePaymentRequest → AWAITING_MERCHANT',
    'confirmPaymentRequest → VALIDATED',
  ],
};

function lifeOf(rows: readonly CostRow[], steps: readonly string[]): string {
  const units = steps.map((step) => {
    const row = rows.find(({ name }) => name === step);
    return row?.writeUnitsBilledMost ?? 0;
  });
  const total = units.reduce((sum, value) => sum + value, 0);
  return `${units.map(figure).join(' + ')} = ${figure(total)} WRU`;
}

const each = (row: CostRow, name: Exclude<keyof CostRow, 'name' | 'times'>): number => row[name] / (row.times || 1);

const figure = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(1));

function table(header: readonly string[], lines: readonly string[][], print: (line: string) => void): void {
  const widths = header.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  const show = (line: readonly string[]) =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  print(show(header));
  print(widths.map((width) => '─'.repeat(width)).join('  '));
  for (const line of lines) print(show(line));
}
