import { readFileSync } from 'node:fs';

const css = readFileSync(new URL('../../web/styles/tokens.css', import.meta.url), 'utf8');

export type ColourMode = 'light' | 'dark';

/**
 * A colour of the pages, as managed login writes it: eight hexadecimal digits, the last two of which say that it is opaque.
 *
 * @throws Error for a name that web/styles/tokens.css does not give two plain colours
 */
export function colourToken(name: string, mode: ColourMode): string {
  const [, light, dark] = new RegExp(`--${name}: light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\);`).exec(css) ?? [];
  if (!light || !dark) throw new Error(`web/styles/tokens.css has no two colours --${name}`);
  return `${mode === 'light' ? light : dark}ff`;
}

/**
 * How round a corner of the pages is, in pixels.
 *
 * @throws Error for a name that web/styles/tokens.css does not have
 */
export function radiusToken(name: string): number {
  const [, value, unit] = new RegExp(`--radius-${name}: ([0-9.]+)(rem|px);`).exec(css) ?? [];
  if (!value) throw new Error(`web/styles/tokens.css has no --radius-${name}`);
  return Number(value) * (unit === 'rem' ? 16 : 1);
}
