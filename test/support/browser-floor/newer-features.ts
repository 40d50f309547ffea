import bcd from '@mdn/browser-compat-data/forLegacyNode';
import type { CompatStatement, Identifier, SimpleSupportStatement, VersionValue } from '@mdn/browser-compat-data/types';
import { browserFloor } from '../../../web/browser-floor.ts';

/** As the compatibility data call them. */
const floor = { ...browserFloor, safari_ios: browserFloor.ios } as const;
export const floorBrowsers = ['chrome', 'edge', 'firefox', 'safari', 'safari_ios'] as const;
type FloorBrowser = (typeof floorBrowsers)[number];

/** Whether every browser of the floor has it, without a flag or another name. */
export const isInFloor = ({ support }: CompatStatement): boolean =>
  floorBrowsers.every((browser) => statements(support[browser]).some((statement) => has(statement, browser)));

const statements = (support: CompatStatement['support'][FloorBrowser]): SimpleSupportStatement[] =>
  support === undefined ? [] : [support].flat();

function has(statement: SimpleSupportStatement, browser: FloorBrowser): boolean {
  const { version_added: added, version_removed: removed, flags, prefix, alternative_name: otherName } = statement;
  if (flags ?? prefix ?? otherName) return false;
  return isReached(added, floor[browser]) && !(removed !== undefined && isReached(removed, floor[browser]));
}

export const isReached = (version: VersionValue, by: string): boolean => {
  if (version === false || version === 'preview') return false;
  const [major = 0, minor = 0] = numbers(version);
  const [majorMax = 0, minorMax = 0] = numbers(by);
  return major < majorMax || (major === majorMax && minor <= minorMax);
};
const numbers = (version: string) => version.replace('≤', '').split('.').map(Number);

type Feature = Identifier & { __compat: CompatStatement };

/** What is described below a node, by name. */
const partsOf = (node: Identifier | undefined): [string, Identifier][] =>
  Object.entries((node ?? {}) as Record<string, Identifier>).filter(([name]) => name !== '__compat');

/** Those of them whose support is known. */
export const featuresOf = (node: Identifier | undefined): [string, Feature][] =>
  partsOf(node).filter((entry): entry is [string, Feature] => entry[1].__compat !== undefined);

/** What scripts can name and not every browser of the floor has. */
export interface NewerThanFloor {
  /** `URLPattern` */
  globals: Set<string>;
  /** `AbortSignal.any` */
  statics: Set<string>;
  /** `Array.prototype.findLast`: by the interface, its members. */
  members: Map<string, Set<string>>;
}

const constructors = /^[A-Z]/;
const names = /^[A-Za-z]\w*$/;
/** Not names in a script, but remarks on how something behaves. */
const remarks = /_(?!static$)/;
const namespaces = ['Intl', 'WebAssembly'];

function readScripts(): NewerThanFloor & { older: Map<string, Set<string>> } {
  const found = {
    globals: new Set<string>(),
    statics: new Set<string>(),
    members: new Map<string, Set<string>>(),
    older: new Map<string, Set<string>>(),
  };
  const put = (map: Map<string, Set<string>>, key: string, name: string) =>
    map.set(key, (map.get(key) ?? new Set()).add(name));

  function readInterface(name: string, node: Identifier): void {
    const isNew = node.__compat !== undefined && !isInFloor(node.__compat);
    if (isNew) found.globals.add(name);
    for (const [key, { __compat }] of featuresOf(node)) {
      if (key === name || !names.test(key) || remarks.test(key)) continue;
      const member = key.replace(/_static$/, '');
      if (!isNew && isInFloor(__compat)) put(found.older, member, name);
      else if (isStatic(key, __compat)) found.statics.add(`${name}.${member}`);
      else put(found.members, name, member);
    }
  }

  for (const [name, node] of featuresOf(bcd.api)) {
    if (constructors.test(name)) readInterface(name, node);
    else if (!isInFloor(node.__compat)) found.globals.add(name);
  }
  for (const [name, node] of partsOf(bcd.javascript['builtins'])) {
    readInterface(name, node);
    if (namespaces.includes(name)) {
      for (const [inner, inside] of featuresOf(node)) if (constructors.test(inner)) readInterface(inner, inside);
    }
  }
  return found;
}

/** The data name what is static in the web’s interfaces; of the language’s own, the place in its specification tells. */
function isStatic(key: string, { spec_url: spec }: CompatStatement): boolean {
  if (key.endsWith('_static')) return true;
  const [place = ''] = [spec].flat();
  return /#sec-(?!get-)[\w%]+\.(?!prototype)/.test(place);
}

const read = readScripts();
export const newerScripts: NewerThanFloor = read;

/** Names that no object of the floor has: whoever calls them calls something newer. */
export const isNewerOnly = (member: string): boolean => !read.older.has(member);

export { bcd };
