import { readGiven, type Values } from './read-given.ts';
import {
  settingsByPath,
  type NumberSetting,
  type Order,
  type Sentence,
  type SettingsTable,
  type ValuesOf,
} from './setting.ts';
import { missing, outOfOrder } from './setting-sentences.ts';
import { SettingsError } from './settings-error.ts';

/**
 * The values of a table: those that are given, and the defaults of the others. A default in the middle of an order moves
 * with its bounds; what was given never moves.
 *
 * @throws SettingsError with a sentence, in English and then in French, for each setting that is wrong
 */
export function completeSettings<Table extends SettingsTable>(table: Table, given: unknown): ValuesOf<Table> {
  const { values, problems } = readGiven(table, given);
  refuse(problems);
  const leftOut = [...settingsByPath(table)].filter(([path]) => !values.has(path));
  for (const [path, setting] of leftOut) values.set(path, setting.default);
  for (const { lower, middle, upper } of table.orders) {
    if (middle === undefined || !leftOut.some(([path]) => path === middle)) continue;
    const [min, usual, max] = [lower, middle, upper].map((path) => Number(values.get(path))) as [
      number,
      number,
      number,
    ];
    values.set(middle, Math.max(min, Math.min(max, usual)));
  }
  return inOrder(table, values);
}

/**
 * The values of a table that were complete when they were written down.
 *
 * @throws SettingsError as `completeSettings` does, and with a sentence for each setting that is missing
 */
export function checkSettings<Table extends SettingsTable>(table: Table, given: unknown): ValuesOf<Table> {
  const { values, problems } = readGiven(table, given);
  for (const [path, setting] of settingsByPath(table)) {
    if (!values.has(path)) problems.push(missing(`${table.name}.${path}`, setting));
  }
  refuse(problems);
  return inOrder(table, values);
}

/** The values, each of which is within its range, once none of them crosses another. */
function inOrder<Table extends SettingsTable>(table: Table, values: Values): ValuesOf<Table> {
  refuse(table.orders.flatMap((order) => crossing(order, table, values) ?? []));
  return nested(table, values);
}

function crossing(
  { lower, middle, upper, strictly }: Order,
  table: SettingsTable,
  values: Values,
): Sentence | undefined {
  const settings = settingsByPath(table);
  const named = (path: string) => ({
    name: `${table.name}.${path}`,
    setting: settings.get(path) as NumberSetting,
    value: Number(values.get(path)),
  });
  const [low, high] = [named(lower), named(upper)];
  const usual = middle === undefined ? [] : [named(middle)];
  const pairs = [
    [low, high],
    ...usual.flatMap((between) => [
      [low, between],
      [between, high],
    ]),
  ] as [typeof low, typeof high][];
  const crossed = pairs.find(([a, b]) => a.value > b.value || (strictly && a.value === b.value));
  return crossed && outOfOrder(...crossed, strictly);
}

function nested<Table extends SettingsTable>({ settings }: Table, values: Values): ValuesOf<Table> {
  const entries = Object.entries(settings).map(([name, entry]) => {
    if (!('parts' in entry)) return [name, values.get(name)];
    return [name, Object.fromEntries(Object.keys(entry.parts).map((part) => [part, values.get(`${name}.${part}`)]))];
  });
  // Each value is within its setting's range, so it is of its setting's type.
  return Object.fromEntries(entries) as ValuesOf<Table>;
}

function refuse(problems: readonly Sentence[]): void {
  if (problems.length > 0) throw new SettingsError(problems.map(({ en, fr }) => `${en}\n${fr}`).join('\n'));
}
