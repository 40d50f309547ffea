import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import type { CompatStatement } from '@mdn/browser-compat-data/types';
import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import { bcd, floorBrowsers, isReached } from '../support/browser-floor/newer-features.ts';
import { browserFloor } from '../../web/browser-floor.ts';

const script = readFileSync('portal/public/old-browser.js', 'utf8');
const page = readFileSync('portal/public/old-browser.html', 'utf8');

/** Where a browser is led that has these, and lacks what is left out. */
function ledTo({
  css = true,
  colorMix = true,
  compression = true,
  toSorted = true,
  supports = true,
}): string | undefined {
  let place: string | undefined;
  const CSS = css
    ? { ...(supports && { supports: (_: string, value: string) => colorMix || !value.startsWith('color-mix') }) }
    : undefined;
  const window = { CSS, ...(compression && { CompressionStream: function () {} }) };
  const arrays = { prototype: toSorted ? { toSorted: function () {} } : {} };
  const location = { replace: (path: string) => void (place = path) };
  runInNewContext(script, { window, CSS, Array: arrays, location });
  return place;
}

describe('a browser below the floor', () => {
  it.each([
    ['without CSS.supports at all', { css: false }],
    ['with half of it', { supports: false }],
    ['before Chrome 111', { colorMix: false }],
    ['before Safari 16.4', { compression: false }],
    ['before Firefox 115', { toSorted: false }],
  ])('%s is led to the page that says so', (_, lacks) => {
    expect(ledTo(lacks)).toBe('/old-browser.html');
  });

  it('may be as old as it likes: the script is ES5', () => {
    expect(() => parse(script, { ecmaVersion: 5 })).not.toThrow();
  });

  it('is told in both languages what will do', () => {
    for (const words of ['Votre navigateur est trop ancien', 'Your browser is too old']) expect(page).toContain(words);
    const { chrome, firefox, safari, ios } = browserFloor;
    for (const version of [`iOS ${ios}`, `Safari ${safari}`, `Edge ${chrome}`, `Firefox ${firefox}`])
      expect(page.split(version)).toHaveLength(3);
  });
});

describe('a browser of the floor', () => {
  it('goes on', () => {
    expect(ledTo({})).toBeUndefined();
  });

  it.each(floorBrowsers)('is the first %s that has all that is looked for', (browser) => {
    const looked = [
      bcd.css.types?.['color']?.['color-mix'],
      bcd.api['CompressionStream'],
      bcd.javascript['builtins']?.['Array']?.['toSorted'],
    ].map((feature) => added(feature?.__compat, browser));
    const version = browserFloor[browser === 'safari_ios' ? 'ios' : browser];
    expect(looked.filter((one) => !isReached(one, version))).toEqual([]);
    expect(looked).toContain(version);
  });
});

function added(feature: CompatStatement | undefined, browser: (typeof floorBrowsers)[number]): string {
  const [first] = [feature?.support[browser]].flat();
  return String(first?.version_added);
}

it('README says the floor as the bundler has it', () => {
  const { chrome, firefox, safari } = browserFloor;
  expect(readFileSync('README.md', 'utf8')).toContain(
    `Chrome and Edge ${chrome}, Firefox ${firefox}, Safari and iOS ${safari}`,
  );
});
