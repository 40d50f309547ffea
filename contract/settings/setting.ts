import type { Cents } from '../money.ts';
import type { Entry } from '../words/entry.ts';

export type Sentence = Entry;

export type NumberUnit =
  | 'cents'
  | 'milliseconds'
  | 'business days'
  | 'settlement days'
  | 'months'
  | 'times'
  | 'calls at once'
  | 'transfers'
  | 'basis points'
  | 'hour in Paris';

export interface NumberSetting {
  unit: NumberUnit;
  /** Whole numbers, durations whole seconds; both included. */
  min: number;
  max: number;
  default: number;
  /** What it is. */
  sentence: Sentence;
}

export interface FlagSetting {
  unit: 'true or false';
  default: boolean;
  sentence: Sentence;
}

/** What a text is read as; nothing is asked of an empty one. */
export type TextUnit =
  'telephone number' | 'e-mail address' | 'web address' | 'account number' | 'country code' | 'line of text';

export interface TextSetting {
  unit: TextUnit;
  lengthMax: number;
  /** Empty for what a deployment may leave out. */
  default: string;
  sentence: Sentence;
}

/** One of a few words. */
export interface ChoiceSetting {
  unit: 'one of';
  choices: readonly string[];
  default: string;
  sentence: Sentence;
}

export type Setting = NumberSetting | FlagSetting | TextSetting | ChoiceSetting;

export interface SettingUse {
  /** The files of this repository that apply it. */
  appliedIn: readonly string[];
  /** Its name in `GET /v1/merchant`; without one the API does not return it. */
  apiName?: string;
}

/** Settings grouped under one name: `deferredDelayMs.min`. */
export interface SettingGroup extends SettingUse {
  parts: Readonly<Record<string, Setting>>;
}

/** Settings that must not cross; by their paths. */
export interface Order {
  lower: string;
  /** Left out of what is given, it moves with the other two. */
  middle?: string;
  upper: string;
  /** Equal is refused, too. */
  strictly: boolean;
}

/** What a deployment may set, said once: the checks, the types, the merchant's terms and docs/rules.md are made from it. */
export interface SettingsTable {
  /** What it is given by: `-c terms='{…}'`. */
  name: string;
  settings: Readonly<Record<string, (Setting & SettingUse) | SettingGroup>>;
  orders: readonly Order[];
}

type ValueOf<S> = S extends { parts: infer Parts }
  ? { readonly [Part in keyof Parts]: ValueOf<Parts[Part]> }
  : S extends { choices: readonly (infer Choice)[] }
    ? Choice
    : S extends { unit: 'cents' }
      ? Cents
      : S extends { unit: 'true or false' }
        ? boolean
        : S extends { unit: TextUnit }
          ? string
          : number;

/** The values of a table's settings. */
export type ValuesOf<Table extends SettingsTable> = {
  readonly [Name in keyof Table['settings']]: ValueOf<Table['settings'][Name]>;
};

/** Every setting by its path: `holdMs`, `deferredDelayMs.min`. */
export function settingsByPath({ settings }: SettingsTable): Map<string, Setting> {
  const byPath = new Map<string, Setting>();
  for (const [name, entry] of Object.entries(settings)) {
    if (!('parts' in entry)) byPath.set(name, entry);
    else for (const [part, setting] of Object.entries(entry.parts)) byPath.set(`${name}.${part}`, setting);
  }
  return byPath;
}
