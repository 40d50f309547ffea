import { SECOND_MS } from '../duration.ts';
import { isTextOf } from './is-text-of.ts';
import { nearestName } from './nearest-name.ts';
import { settingsByPath, type Sentence, type Setting, type SettingsTable } from './setting.ts';
import { notAnObject, notWithin, unknown } from './setting-sentences.ts';

/** Values by the path of their setting: `holdMs`, `deferredDelayMs.min`. */
export type Values = Map<string, unknown>;

/** The values that are given of a table's settings, and a sentence for each that is unknown or out of its own range. */
export function readGiven(table: SettingsTable, given: unknown): { values: Values; problems: Sentence[] } {
  const values: Values = new Map();
  const problems: Sentence[] = [];
  const settings = settingsByPath(table);
  const groups = Object.keys(table.settings).filter((name) => !settings.has(name));
  const named = (path: string) => [table.name, path].filter(Boolean).join('.');

  function read(object: unknown, path: string) {
    if (typeof object !== 'object' || object === null || Array.isArray(object)) {
      problems.push(notAnObject(named(path), object));
      return;
    }
    for (const [key, value] of Object.entries(object)) readOne(path ? `${path}.${key}` : key, value);
  }

  function readOne(path: string, value: unknown) {
    const setting = settings.get(path);
    if (setting) {
      values.set(path, value);
      if (!isWithin(setting, value)) problems.push(notWithin(named(path), setting, value));
    } else if (groups.includes(path)) {
      read(value, path);
    } else {
      problems.push(unknown(named(path), named(nearestName(path, [...settings.keys(), ...groups]))));
    }
  }

  read(given, '');
  return { values, problems };
}

function isWithin(setting: Setting, value: unknown): boolean {
  if (setting.unit === 'true or false') return typeof value === 'boolean';
  if (setting.unit === 'one of') return setting.choices.some((choice) => choice === value);
  if ('lengthMax' in setting) return isTextOf(setting, value);
  if (!Number.isSafeInteger(value)) return false;
  const number = value as number;
  // Deadlines are whole seconds, and so are the durations that the API returns.
  return (
    number >= setting.min && number <= setting.max && (setting.unit !== 'milliseconds' || number % SECOND_MS === 0)
  );
}
