import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it, vi } from 'vitest';

vi.stubGlobal('localStorage', { getItem: () => null });
vi.stubGlobal('document', { documentElement: {} });
vi.stubGlobal('location', { origin: 'http://127.0.0.1' });

const root = join(import.meta.dirname, '../..');
/** Where words stand: the files that make a dictionary. */
const files = globSync('{web,portal,app}/**/*words.ts', { cwd: root }).filter((file) =>
  / = words\(/.test(readFileSync(join(root, file), 'utf8')),
);

/** Every French text of a dictionary: its strings, and the literals of the functions that put what is told between them. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') {
    const literals = String(value).match(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g) ?? [];
    return literals.map((literal) => literal.slice(1, -1).replaceAll(/\$\{[^}]*\}/g, '…'));
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

const faults = [
  [/ [:;!?»€%]/u, 'an ordinary space before : ; ! ? » € %'],
  [/« /u, 'an ordinary space after «'],
  [/\p{L}'\p{L}/u, 'a straight apostrophe'],
  [/\p{L}[!?;»]/u, 'no space before ! ? ; »'],
  [/\.\.\./u, 'three dots instead of …'],
  [/undefined|NaN|\[object/u, 'what no person should read'],
] as const;

describe('the French on the screens', () => {
  it.each(files.map((file) => [relative(root, join(root, file))]))('%s is set as French is', async (file) => {
    const exported = (await import(join(root, file))) as Record<string, { fr?: unknown }>;
    const french = Object.values(exported).flatMap((dictionary) => texts(dictionary?.fr));
    expect(french.length).toBeGreaterThan(0);
    const found = french.flatMap((text) =>
      faults.flatMap(([fault, name]) => (fault.test(text) ? [`${name}: ${text}`] : [])),
    );
    expect(found).toEqual([]);
  });
});
