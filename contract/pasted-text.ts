/**
 * What people paste is not what they see: full-width letters, no-break spaces, direction marks that Windows and phones put
 * around contacts, dashes of every kind. One cleaning for every field, on both sides.
 */
export const cleanPasted = (text: string): string =>
  text
    .normalize('NFKC')
    // Nobody sees them: zero width, direction, soft hyphen, variation selectors, fillers.
    .replaceAll(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/\p{Pd}/gu, '-')
    .trim();
