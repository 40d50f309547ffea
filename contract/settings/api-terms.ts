import { isoDuration } from '../duration.ts';
import { toMoney, type Cents, type Money } from '../money.ts';
import type { FlagSetting, NumberSetting } from './setting.ts';
import { termsTable, type Terms } from './terms.ts';

type ApiValue<S> = S extends { parts: infer Parts }
  ? { [Part in keyof Parts]: ApiValue<Parts[Part]> }
  : S extends { unit: 'cents' }
    ? Money
    : S extends { unit: 'milliseconds' }
      ? string
      : number;

type Table = (typeof termsTable)['settings'];

/** The terms as `GET /v1/merchant` returns them: money, ISO 8601 durations, counts, each under its name in the API. */
export type ApiTerms = {
  [Name in keyof Table as Table[Name] extends { apiName: infer ApiName extends string } ? ApiName : never]: ApiValue<
    Table[Name]
  >;
};

export function apiTerms(terms: Terms): ApiTerms {
  const named = Object.entries(termsTable.settings).flatMap(([name, entry]) => {
    if (!('apiName' in entry)) return [];
    const value: unknown = terms[name as keyof Terms];
    if (!('parts' in entry)) return [[entry.apiName, tell(entry, value)]];
    const parts = value as Record<string, number>;
    const told = Object.entries(entry.parts).map(([part, setting]) => [part, tell(setting, parts[part])]);
    return [[entry.apiName, Object.fromEntries(told)]];
  });
  return Object.fromEntries(named) as ApiTerms;
}

function tell({ unit }: NumberSetting | FlagSetting, value: unknown): Money | string | number | boolean {
  switch (unit) {
    case 'cents':
      return toMoney(value as Cents);
    case 'milliseconds':
      return isoDuration(value as number);
    case 'business days':
    case 'settlement days':
    case 'months':
    case 'times':
    case 'calls at once':
    case 'transfers':
    case 'basis points':
    case 'hour in Paris':
    case 'true or false':
      return value as number | boolean;
  }
}
