import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../duration.ts';
import { currency } from '../money.ts';
import type { Language } from '../words/language.ts';
import type { NumberSetting, NumberUnit, Sentence, Setting, TextUnit } from './setting.ts';

const nbsp = '\u00a0';
const locales = { fr: 'fr-FR', en: 'en-GB' };

const units: Record<NumberUnit, Sentence> = {
  cents: { fr: 'un nombre entier de centimes', en: 'a whole number of cents' },
  milliseconds: {
    fr: 'un nombre de millisecondes en secondes entières',
    en: 'a number of milliseconds in whole seconds',
  },
  'business days': { fr: 'un nombre entier de jours ouvrés', en: 'a whole number of business days' },
  'settlement days': { fr: 'un nombre entier de jours de règlement', en: 'a whole number of settlement days' },
  months: { fr: 'un nombre entier de mois', en: 'a whole number of months' },
  'calls at once': { fr: 'un nombre entier d’appels à la fois', en: 'a whole number of calls at once' },
  times: { fr: 'un nombre entier', en: 'a whole number' },
  'basis points': { fr: 'un nombre entier de centièmes de pour cent', en: 'a whole number of basis points' },
  'hour in Paris': { fr: 'une heure entière de Paris', en: 'a full hour in Paris' },
  transfers: { fr: 'un nombre entier de virements', en: 'a whole number of transfers' },
};

const texts: Record<TextUnit, Sentence> = {
  'telephone number': { fr: 'un numéro de téléphone', en: 'a telephone number' },
  'e-mail address': { fr: 'une adresse e-mail', en: 'an e-mail address' },
  'web address': { fr: 'une adresse web en https', en: 'a web address with https' },
  'account number': {
    fr: 'un numéro de compte de trois chiffres au moins',
    en: 'an account number of three digits at least',
  },
  'country code': { fr: 'un code de pays en deux capitales', en: 'a country code in two capital letters' },
  'line of text': { fr: 'une ligne de texte', en: 'one line of text' },
};

const inBoth = (sentence: (language: Language) => string): Sentence => ({ fr: sentence('fr'), en: sentence('en') });

const sizes = [
  [DAY_MS, { fr: 'jour', en: 'day' }],
  [HOUR_MS, { fr: 'heure', en: 'hour' }],
  [MINUTE_MS, { fr: 'minute', en: 'minute' }],
  [SECOND_MS, { fr: 'seconde', en: 'second' }],
] as const;

/** An amount or a duration as people say it: 900 000 milliseconds are 15 minutes. Undefined where the number says all. */
export function inWords(value: number, unit: Setting['unit'], language: Language): string | undefined {
  if (unit === 'cents') {
    return new Intl.NumberFormat(locales[language], { style: 'currency', currency }).format(value / 100);
  }
  const size = unit === 'milliseconds' && value > 0 ? sizes.find(([ms]) => value % ms === 0) : undefined;
  if (!size) return undefined;
  const [ms, name] = size;
  const count = value / ms;
  return `${count}${language === 'fr' ? nbsp : ' '}${name[language]}${count > 1 ? 's' : ''}`;
}

/** The number as it is written in a setting, and what it means. */
function numberInWords(value: number, { unit }: NumberSetting, language: Language): string {
  const words = inWords(value, unit, language);
  return words === undefined ? String(value) : `${value} (${words})`;
}

/** What a setting may be, as people say it. */
export function rangeOf(setting: Setting, language: Language): string {
  if (setting.unit === 'true or false') return language === 'fr' ? 'true ou false' : 'true or false';
  if (setting.unit === 'one of') {
    const choices = setting.choices.map((choice) => `"${choice}"`);
    return new Intl.ListFormat(locales[language], { type: 'disjunction' }).format(choices);
  }
  if ('lengthMax' in setting) {
    const { unit, lengthMax } = setting;
    return language === 'fr'
      ? `${texts[unit].fr} de ${lengthMax} caractères au plus, ou vide`
      : `${texts[unit].en} of at most ${lengthMax} characters, or empty`;
  }
  const [min, max] = [setting.min, setting.max].map((value) => numberInWords(value, setting, language));
  const unit = units[setting.unit][language];
  return language === 'fr' ? `${unit}, de ${min} à ${max}` : `${unit} from ${min} to ${max}`;
}

/** What was given, as JSON writes it, cut where it is long. */
function asText(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value);
  return json.length > 40 ? `${json.slice(0, 40)}…` : json;
}

/** `holdMs` is no whole number within its range, or neither true nor false. */
export const notWithin = (name: string, setting: Setting, value: unknown): Sentence =>
  inBoth((language) =>
    language === 'fr'
      ? `${name} doit être ${rangeOf(setting, 'fr')}, et non ${asText(value)}. ${setting.sentence.fr}`
      : `${name} must be ${rangeOf(setting, 'en')}, not ${asText(value)}. ${setting.sentence.en}`,
  );

export const missing = (name: string, setting: Setting): Sentence =>
  inBoth((language) =>
    language === 'fr'
      ? `${name} manque${nbsp}: ${rangeOf(setting, 'fr')}. ${setting.sentence.fr}`
      : `${name} is missing: ${rangeOf(setting, 'en')}. ${setting.sentence.en}`,
  );

export interface Named {
  name: string;
  setting: NumberSetting;
  value: number;
}

/** Two settings, each within its range, that do not go together. */
export const outOfOrder = (lower: Named, upper: Named, strictly: boolean): Sentence =>
  inBoth((language) => {
    const [low, high] = [lower, upper].map(({ value, setting }) => numberInWords(value, setting, language));
    return language === 'fr'
      ? `${lower.name}, ici ${low}, doit être ${strictly ? 'inférieur' : 'inférieur ou égal'} à ${upper.name}, ici ${high}.`
      : `${lower.name}, here ${low}, must be ${strictly ? 'below' : 'at most'} ${upper.name}, here ${high}.`;
  });

export const unknown = (name: string, nearest: string): Sentence => ({
  fr: `${name} n’est pas un réglage. Peut-être ${nearest}${nbsp}?`,
  en: `${name} is not a setting. Did you mean ${nearest}?`,
});

export const notAnObject = (name: string, value: unknown): Sentence => ({
  fr: `${name} doit être un objet JSON, et non ${asText(value)}.`,
  en: `${name} must be a JSON object, not ${asText(value)}.`,
});
