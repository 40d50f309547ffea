import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

/** One of the two texts of an entry, as it stands in the source: `start` and `end` include the quotes. */
export interface TextInSource {
  text: string;
  start: number;
  end: number;
}

/** `key` is the dictionary's name and the way to the entry: `walletWords.empty.title`. */
export interface EntryInSource {
  key: string;
  fr: TextInSource;
  en: TextInSource;
}

export interface SourceWithWords {
  /** Below the root of the project. */
  file: string;
  code: string;
  entries: EntryInSource[];
}

/** All words of the product, of the pages and of what the API and the phones say. (Names of locales are none.) */
export function sourcesWithWords(root: string): SourceWithWords[] {
  const files = globSync('{contract,core,functions,web,portal,app,back-office}/**/*.{ts,tsx}', {
    cwd: root,
    exclude: ['contract/format/locales.ts'],
  });
  return files.sort().flatMap((file) => {
    const code = readFileSync(join(root, file), 'utf8');
    const entries = mayHaveEntries.test(code) ? findEntries(file, code) : [];
    return entries.length > 0 ? [{ file, code, entries }] : [];
  });
}

/** What a source with an entry matches: cheaper than reading it. */
export const mayHaveEntries = /\bfr: /;

interface Node {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

/** Every `{ fr: '…', en: '…' }` of a source, wherever it stands. */
export function findEntries(file: string, code: string): EntryInSource[] {
  const { program, errors } = parseSync(file, code);
  if (errors[0]) throw new SyntaxError(`${file}: ${errors[0].message}`);
  const found: EntryInSource[] = [];
  const visit = (value: unknown, path: readonly string[]): void => {
    if (Array.isArray(value)) return value.forEach((each) => visit(each, path));
    if (!isNode(value)) return;
    const entry = value.type === 'ObjectExpression' ? textsOf(value) : undefined;
    if (entry) return void found.push({ key: path.join('.'), ...entry });
    if (value.type === 'ArrayExpression') {
      return (value['elements'] as Node[]).forEach((each, index) => visit(each, [...path, String(index)]));
    }
    const name = nameOf(value);
    const inside = name === undefined ? path : [...path, name];
    for (const field of Object.values(value)) visit(field, inside);
  };
  visit(program, []);
  return found;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** What a declaration or a property adds to the keys of the entries in it. */
function nameOf({ type, id, key }: Node): string | undefined {
  const named = type === 'VariableDeclarator' ? id : type === 'Property' ? key : undefined;
  if (!isNode(named)) return undefined;
  return String(named['name'] ?? named['value']);
}

function textsOf({ properties }: Node): { fr: TextInSource; en: TextInSource } | undefined {
  const texts = new Map(
    (properties as Node[]).flatMap((property) => {
      const { start, end, value } = (property['value'] ?? {}) as Partial<Node>;
      if (typeof value !== 'string' || start === undefined || end === undefined) return [];
      return [[nameOf(property), { text: value, start, end }] as const];
    }),
  );
  const [fr, en] = [texts.get('fr'), texts.get('en')];
  return fr && en && texts.size === 2 ? { fr, en } : undefined;
}
