/** Without accents, case and ligatures, as texts are compared: `Œillets à Égée` → `oeillets a egee`. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss');

/** Folded words by which nobody looks for anything alone: they are in every second text. */
export const particles: ReadonlySet<string> = new Set('de du des la le les l d et au aux en'.split(' '));

/** What is looked for from its end: somebody reads out the last digits. */
export const backwards = (text: string): string => [...text].reverse().join('');
