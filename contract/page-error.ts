/*
 * What a page of ours tells of its own failure, so that somebody can mend it: where in our files, and nothing of what the
 * person at it typed or read. The page cleans before it sends, the service before it writes.
 */

/** The web apps. */
export const pageKinds = ['portal', 'app', 'back-office'] as const;

/** How it came out: nobody caught it, a page could not be drawn, a call ended in it, or a part of the page did not come. */
export const errorSources = ['error', 'rejection', 'render', 'call', 'file'] as const;
export type ErrorSource = (typeof errorSources)[number];

/** Which browser, as far as a mistake may depend on it. On an iPhone every one is Safari inside, of the system's version. */
export const browserFamilies = ['Chrome', 'Edge', 'Samsung', 'Firefox', 'Safari', 'iOS', 'other'] as const;

/** A place in one of our built files, both numbers from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** Vite names a built file for its source and its content; the worker's name never changes. */
const ownFile = String.raw`(?:[A-Za-z][A-Za-z.-]{0,40}-[\w-]{8}\.(?:js|css)|service-worker\.js)`;
export const ownFileShape = new RegExp(`^${ownFile}$`);
/** The class of an error: `TypeError`. */
export const errorNameShape = /^[A-Za-z]{1,40}$/;
/** The pattern of an address, without its ids: `/app/demandes/:id`. */
export const pagePathShape = /^(?:\/(?:[a-z-]{1,30}|:[a-z]{1,10})){0,6}\/?$/;
/** In Crockford's base 32, which has no letter that looks like a digit: `K7F-3QX`. */
export const referenceShape = /^[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{3}$/;

export const messageLengthMax = 200;
export const placesMax = 8;

/** Stands for what was left out. */
const gap = '#';
/** What is looked at of a message. */
const rawLengthMax = 1_000;
const digitsShown = 3;

const email = /\S*@\S*/g;
const addressOfOurs = new RegExp(String.raw`\S*/(${ownFile})\S*`, 'g');
/** What a parser quotes of a text that it could not read. */
const quotedText = /["'`«“‘].*["'`»”’]/s;
const quoted = /["`«“‘]([^"`»”’]*)["`»”’]|(?:^|[\s([=:,])'([^']*)'/g;
/** A name in our code, or a path of such. */
const codePath = /^[A-Za-z_$]{1,24}(?:\.[A-Za-z_$]{1,24}){0,4}$/;
/** Digits with anything but letters between them: one number, however it is written. */
const fileOrNumber = new RegExp(String.raw`(${ownFile})|\d(?:[^A-Za-z\d]*\d)*`, 'g');
const word = /[^\s"'`«»“”‘’()[\]{},;:!]+/g;
const plainWord = /^(?:\d{1,3}|[A-Za-z_$][A-Za-z_$-]{0,23}(?:\.[A-Za-z_$]{1,24}){0,4})\.?$/;
/** Codes that people are given are in capitals. */
const capitals = /^[A-Z-]{5,}\.?$/;

/**
 * A message without anything that may be about a person: no address, identifier, account, token or number of more than
 * three digits, nor what an engine quotes of a text.
 *
 * @param name the class of the error; a `SyntaxError` quotes what it was given
 */
export function cleanedMessage(name: string, message: string): string {
  const raw = message.slice(0, rawLengthMax);
  return (name === 'SyntaxError' ? raw.replace(quotedText, gap) : raw)
    .replace(email, gap)
    .replace(addressOfOurs, '$1')
    .replace(quoted, (quotation: string, text: string | undefined, inSingle = '') =>
      codePath.test(text ?? String(inSingle)) ? quotation : ` ${gap} `,
    )
    .replace(fileOrNumber, (text: string, file?: string) => file ?? (countDigits(text) > digitsShown ? gap : text))
    .replace(word, (one) => (isPlain(one) ? one : gap))
    .replace(/(?:#\s*)+/g, `${gap} `)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, messageLengthMax);
}

const countDigits = (text: string): number => text.replace(/\D/g, '').length;
const isPlain = (text: string): boolean => ownFileShape.test(text) || (plainWord.test(text) && !capitals.test(text));

const placeInStack = new RegExp(String.raw`/(${ownFile}):(\d{1,7}):(\d{1,7})`);

/** The places of a stack that are in our own files, the innermost first. */
export function placesOf(stack: string): Place[] {
  return stack
    .slice(0, 20 * rawLengthMax)
    .split('\n')
    .flatMap((line) => {
      const [, file, at, column] = placeInStack.exec(line) ?? [];
      return file === undefined ? [] : [{ file, line: Number(at), column: Number(column) }];
    })
    .slice(0, placesMax);
}

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The same error in the same build has the same reference, whoever meets it: six digits of an FNV-1a hash. */
export function referenceOf(...parts: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const character of parts.join('\n')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  const text = Array.from({ length: 6 }, (_, place) => digits[(hash >>> (5 * place)) & 31]).join('');
  return `${text.slice(0, 3)}-${text.slice(3)}`;
}
