import unhomoglyph from 'unhomoglyph';
import { once } from '../../contract/once.ts';

/**
 * Names that only whoever runs the scheme may bear, or that say so: a client who reads one takes its request for an order.
 * In the singular; each word may have an « s » behind it.
 */
const reserved = [
  'Chèque-Vacance',
  'CV Connect',
  'Encaissement',
  'Service sécurité',
  'Service fraude',
  'Service antifraude',
  'Centre antifraude',
  'Service client',
  'Service paiement',
  'Service remboursement',
  'Assistance client',
  'Support client',
  'Équipe sécurité',
  'Security service',
  'Security team',
];
/** What no other name begins a word with. */
const reservedBeginning = 'ANCV';

/** Scripts that are written beside Latin letters every day (UTS 39, 5.2, « highly restrictive »). */
const besideLatin = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;

/** Latin letters among those of another script: nobody writes so, but to look like somebody else. */
function mixesScripts(text: string): boolean {
  const letters = [...text.normalize('NFKC')].filter((letter) => /\p{L}/u.test(letter));
  const isLatin = (letter: string) => /\p{Script=Latin}|\p{Script=Common}/u.test(letter);
  return letters.some(isLatin) && letters.some((letter) => !isLatin(letter) && !besideLatin.test(letter));
}

/** Letters in circles, in squares and of flags, which no normal form undoes (Unicode, Enclosed Alphanumeric Supplement). */
const enclosed = /[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/gu;
const letterIn = (sign: string) => {
  const at = sign.codePointAt(0) ?? 0;
  const first = [0x1f1e6, 0x1f170, 0x1f150].find((one) => one <= at) ?? at;
  return String.fromCodePoint('a'.codePointAt(0)! + at - first);
};

/** Signs that are read for a letter in the middle of a word, of which UTS 39 maps only some. */
const readAs: Readonly<Record<string, string>> = { l: 'i', '1': 'i', '3': 'e', '4': 'a', '5': 's', '0': 'o' };

/** Between the words of a reserved name: « Service de la sécurité ». */
const linking = /(?<![\p{L}\p{N}])(?:de|des|du|la|le|les|of|the)(?![\p{L}\p{N}])/gu;

/** What a name looks like (UTS 39, 4: confusables are mapped to one of them), in words without accents, signs and pictures. */
function looks(text: string): string {
  const plain = text
    .replaceAll(enclosed, letterIn)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(linking, ' ');
  return unhomoglyph(plain)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[l13450]/gu, (sign) => readAs[sign] ?? sign)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** As words of the name, whatever stands between its letters: « E.n.caissement » too. */
function likeReserved(name: string): RegExp {
  const words = looks(name).split(' ');
  const letters = words.map((word) => `${[...word].join(' ?')} ?s?`).join(' ?');
  return new RegExp(`(?<![\\p{L}\\p{N}])${letters}(?![\\p{L}\\p{N}])`, 'u');
}

const misleading = once(() => [
  ...reserved.map(likeReserved),
  // « A.N.C.V. » and « ANCVConnect » too, but not « Blanc Vallon ».
  new RegExp(`(?<![\\p{L}\\p{N}])${looks(reservedBeginning)}`, 'u'),
  new RegExp(`(?<![\\p{L}\\p{N}])${[...looks(reservedBeginning)].join(' ?')}(?![\\p{L}\\p{N}])`, 'u'),
]);

/** Whether a merchant's name would pass for somebody else's to whoever reads it. */
export function isMisleading(name: string): boolean {
  if (mixesScripts(name)) return true;
  const seen = looks(name);
  return misleading().some((pattern) => pattern.test(seen));
}
