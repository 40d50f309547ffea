import unhomoglyph from 'unhomoglyph';

/**
 * Names that only whoever runs the scheme may bear, or that say so: a client who reads one takes its request for an order.
 * Singular and plural are words of their own.
 */
const reserved = [
  'ANCV',
  'Chèque-Vacances',
  'Chèques-Vacances',
  'Encaissement',
  'Service sécurité',
  'Service fraude',
  'Service client',
  'Service clients',
  'Service paiement',
  'Service paiements',
  'Équipe sécurité',
  'Security service',
  'Security team',
];

/** Scripts that are written beside Latin letters every day (UTS 39, 5.2, « highly restrictive »). */
const besideLatin = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;

/** Latin letters among those of another script: nobody writes so, but to look like somebody else. */
function mixesScripts(text: string): boolean {
  const letters = [...text.normalize('NFKC')].filter((letter) => /\p{L}/u.test(letter));
  const isLatin = (letter: string) => /\p{Script=Latin}|\p{Script=Common}/u.test(letter);
  return letters.some(isLatin) && letters.some((letter) => !isLatin(letter) && !besideLatin.test(letter));
}

/** What a name looks like (UTS 39, 4: confusables are mapped to one of them), in words without accents, signs and pictures. */
function looks(text: string): string {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return unhomoglyph(plain)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** As words of the name, whatever stands between its letters: « A.N.C.V. » too, but not « Blanc Vallon ». */
const lookLikeReserved = reserved.map((name) => {
  const letters = [...looks(name).replaceAll(' ', '')].join(' ?');
  return new RegExp(`(?<![\\p{L}\\p{N}])${letters}(?![\\p{L}\\p{N}])`, 'u');
});

/** Whether a merchant's name would pass for somebody else's to whoever reads it. */
export function isMisleading(name: string): boolean {
  if (mixesScripts(name)) return true;
  const seen = looks(name);
  return lookLikeReserved.some((pattern) => pattern.test(seen));
}
