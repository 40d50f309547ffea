import { cents as toCents } from '../contract/money.ts';
import { instant as toInstant, localDate, type LocalDate } from '../core/time.ts';

/**
 * Parsers of what was written down once and is read back: items, and the JSON between the steps of the batch. Each type
 * says all of its fields, so that one that is added to a type and not here does not compile.
 */
export type Parser<T> = (value: unknown) => T;

/** What is wrong, and where. It never quotes a value: errors are logged, and a value may be personal. */
export class Mismatch extends Error {
  readonly path: readonly string[];
  readonly what: string;

  constructor(what: string, path: readonly string[] = []) {
    super([path.join('.'), what].filter(Boolean).join(' '));
    this.name = 'Mismatch';
    this.path = path;
    this.what = what;
  }

  within(name: string): Mismatch {
    return new Mismatch(this.what, [name, ...this.path]);
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number';
const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const simple =
  <T>(is: (value: unknown) => value is T, expected: string): Parser<T> =>
  (value) => {
    if (is(value)) return value;
    throw new Mismatch(`is not ${expected}`);
  };

/** By a function of `core` that throws a RangeError; that one quotes the value. */
function made<Raw, T>(is: (value: unknown) => value is Raw, make: (raw: Raw) => T, expected: string): Parser<T> {
  return (value) => {
    try {
      if (is(value)) return make(value);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
    throw new Mismatch(`is not ${expected}`);
  };
}

export const text = simple(isText, 'a text');
export const integer = simple((value): value is number => Number.isSafeInteger(value), 'a whole number');
export const count = simple(
  (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0,
  'a whole number from zero up',
);
export const textOrNumber = simple(
  (value): value is string | number => isText(value) || isNumber(value),
  'a text or a number',
);
export const flag = simple((value): value is boolean => typeof value === 'boolean', 'true or false');
export const cents = made(isNumber, toCents, 'a whole number of cents');
export const instant = made(isNumber, toInstant, 'an instant in milliseconds');
const checkedDate = made(isText, localDate, 'a day YYYY-MM-DD');
let lastDate: LocalDate | undefined;
/** The lines of a day come one after the other: the date before is known to be one, which saves half of the time. */
export const date: Parser<LocalDate> = (value) =>
  lastDate !== undefined && value === lastDate ? lastDate : (lastDate = checkedDate(value));
export const textSet = simple(
  (value): value is ReadonlySet<string> => value instanceof Set && [...value].every(isText),
  'a set of texts',
);

export function oneOf<const Word extends string>(words: readonly Word[]): Parser<Word> {
  const known = new Set<unknown>(words);
  return simple((value): value is Word => known.has(value), 'a word that this release knows');
}

export const list =
  <T>(item: Parser<T>): Parser<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value)) throw new Mismatch('is not a list');
    return value.map((entry, index) => inside(String(index), item, entry));
  };

/** A map whose names are data, such as ids. */
export const mapOf =
  <T>(entry: Parser<T>): Parser<Record<string, T>> =>
  (value) => {
    if (!isMap(value)) throw new Mismatch('is not a map');
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inside('an entry', entry, each)]));
  };

interface Optional<T> {
  optional: Parser<T>;
}
export const optional = <T>(parser: Parser<T>): Optional<T> => ({ optional: parser });

type Field<T, K extends keyof T> = object extends Pick<T, K> ? Optional<Exclude<T[K], undefined>> : Parser<T[K]>;
export type Fields<T> = { [K in keyof T]-?: Field<T, K> };

/**
 * Exactly these fields. One more is a mismatch too: the code would lose it with the next whole write.
 *
 * @param beside names of what may stand beside them, such as the keys of an item, and is left out
 */
export function object<T extends object>(fields: Fields<T>, beside: readonly string[] = []): Parser<T> {
  const known = Object.entries<Parser<unknown> | Optional<unknown>>(fields).map(([name, field]) =>
    typeof field === 'function'
      ? { name, parser: field, isOptional: false }
      : { name, parser: field.optional, isOptional: true },
  );
  return (value) => {
    if (!isMap(value)) throw new Mismatch('is not a map');
    const parsed: Record<string, unknown> = {};
    let expected = 0;
    for (const { name, parser, isOptional } of known) {
      const raw = value[name];
      if (raw === undefined && isOptional) continue;
      if (raw === undefined) throw new Mismatch('is missing', [name]);
      parsed[name] = inside(name, parser, raw);
      expected += 1;
    }
    for (const name of beside) if (value[name] !== undefined) expected += 1;
    if (Object.keys(value).length > expected) throw new Mismatch('has more than this release knows of');
    return parsed as T;
  };
}

/** A union, each member by the word in its field `tag`. */
export function tagged<T, Tag extends keyof T & string>(
  tag: Tag,
  members: Record<T[Tag] & string, Parser<T>>,
): Parser<T> {
  const known = new Map<unknown, Parser<T>>(Object.entries<Parser<T>>(members));
  return (value) => {
    const member = isMap(value) ? known.get(value[tag]) : undefined;
    if (!member) throw new Mismatch('is none that this release knows', [tag]);
    return member(value);
  };
}

/** A string that holds it as JSON. */
export const json =
  <T>(parser: Parser<T>): Parser<T> =>
  (value) => {
    let content: unknown;
    try {
      content = JSON.parse(text(value));
    } catch (error) {
      // Its message quotes the text.
      throw error instanceof SyntaxError ? new Mismatch('is not JSON') : error;
    }
    return parser(content);
  };

function inside<T>(name: string, parser: Parser<T>, value: unknown): T {
  try {
    return parser(value);
  } catch (error) {
    throw error instanceof Mismatch ? error.within(name) : error;
  }
}
