import { describe, expect, it } from 'vitest';
import { findEntries } from '../../../web/words/find-entries.ts';

const source = `
  export const pageWords = words({
    title: { fr: 'Prêt\\u00a0?', en: "Ready?" },
    'not-found': { steps: [{ lead: { fr: 'Un', en: 'One' } }] },
  } satisfies Tree);
  const locale = { fr: 'fr-FR' };
  const counted = { fr: (count: number) => \`\${count}\`, en: 'one' };
  const columns: Column[] = [[{ fr: 'Montant', en: 'Amount' }, ({ amount }) => amount]];
`;

describe('the entries of a source', () => {
  const entries = findEntries('words.ts', source);

  it('are those with a text in each language, named by the way to them', () => {
    expect(entries.map(({ key }) => key)).toEqual([
      'pageWords.title',
      'pageWords.not-found.steps.0.lead',
      'columns.0.0',
    ]);
  });

  it('are told as they are read, with where they stand', () => {
    const { fr, en } = entries[0]!;
    expect([fr.text, en.text]).toEqual(['Prêt\u00a0?', 'Ready?']);
    expect([source.slice(fr.start, fr.end), source.slice(en.start, en.end)]).toEqual(["'Prêt\\u00a0?'", '"Ready?"']);
  });

  it('cannot be read from what is no TypeScript', () => {
    expect(() => findEntries('words.ts', "const page = { fr: 'Un")).toThrow(/^words\.ts: /);
  });
});
