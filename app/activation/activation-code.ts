/** Crockford's base32: no I, L, O or U, so that nothing is misread. */
const symbols = /^[0-9A-HJKMNP-TV-Z]*$/;
const length = 12;

/** As it was issued: whatever the case, the hyphens and spaces, and the letters that look like digits. */
const normalise = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');

/** `k7qm3xvr9tdf` → `K7QM-3XVR-9TDF`. */
export const formatActivationCode = (typed: string): string => normalise(typed).replaceAll(/(.{4})(?=.)/g, '$1-');

/** Whether it has the shape of a code; only the API knows whether it is one. */
export const isActivationCode = (typed: string): boolean => {
  const code = normalise(typed);
  return code.length === length && symbols.test(code);
};

/**
 * What the field shows after a change. It is put into groups while somebody types on or pastes; somebody who mends the
 * middle is left alone, or the cursor would jump.
 */
export function typedActivationCode(before: string, typed: string): string {
  const isTypedOn = typed.length > before.length && typed.startsWith(before);
  return isTypedOn || isActivationCode(typed) ? formatActivationCode(typed) : typed;
}
