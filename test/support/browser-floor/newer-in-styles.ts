import type { Identifier } from '@mdn/browser-compat-data/types';
import postcss from 'postcss';
import { bcd, featuresOf, isInFloor } from './newer-features.ts';

const { properties, selectors, types, 'at-rules': atRules } = bcd.css;
const isNewer = (node: Identifier | undefined): boolean => node?.__compat !== undefined && !isInFloor(node.__compat);

/** Functions and words of values that are newer wherever they may stand. */
const newerWords = new Set<string>();
const olderWords = new Set<string>();
function readWords(node: Identifier | undefined): void {
  for (const [name, inner] of featuresOf(node)) {
    (isInFloor(inner.__compat) ? olderWords : newerWords).add(name);
    readWords(inner);
  }
}
readWords(types);

/** What of a built style sheet is newer than the floor: `text-wrap: balance`, `:has()`. */
export function newerInStyles(css: string): Set<string> {
  const found = new Set<string>();
  postcss.parse(css).walk((node) => {
    if (node.type === 'atrule' && isNewer(atRules?.[node.name])) found.add(`@${node.name}`);
    if (node.type === 'rule') {
      for (const [, name = ''] of node.selector.matchAll(/::?([a-z-]+)/g)) {
        if (isNewer(selectors?.[name])) found.add(`:${name}`);
      }
      if (node.selector.includes('&')) found.add('nesting');
    }
    if (node.type !== 'decl' || node.prop.startsWith('--')) return;
    const property = properties?.[node.prop];
    if (isNewer(property)) found.add(node.prop);
    for (const [word] of node.value.matchAll(/[a-z][a-z-]*(?=[\s,;]|$)/g)) {
      if (!isNewer(property) && isNewer(property?.[word])) found.add(`${node.prop}: ${word}`);
    }
    for (const [, name = ''] of node.value.matchAll(/([a-z][a-z-]*)\(/g)) {
      if (newerWords.has(name) && !olderWords.has(name)) found.add(`${name}()`);
    }
  });
  return found;
}
