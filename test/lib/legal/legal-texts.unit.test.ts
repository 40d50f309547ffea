import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { retentionLimits } from '../../../contract/settings/limits.ts';
import { defaultTerms, termsFrom } from '../../../contract/settings/terms.ts';
import { draftsFolder, draftsIn, legalTexts } from '../../../lib/legal/legal-texts.ts';

const drafts = legalTexts(undefined, defaultTerms);
const french = [...drafts].filter(([name]) => name.endsWith('.fr'));

/** A folder as a deployment has it. */
function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'legal-texts-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe('the drafts', () => {
  it.each(french)('of %s say the same in both languages, part by part', (name, text) => {
    const english = drafts.get(name.replace('.fr', '.en'));
    const kinds = (blocks: object[] = []) => blocks.map((block) => Object.keys(block)[0]);
    expect(kinds(english?.blocks)).toEqual(kinds(text.blocks));
  });

  it.each(french)('of %s are set as French is', (_name, text) => {
    const written = JSON.stringify(text);
    expect(written).not.toMatch(/ [;!?»€%]|[^"\]] :|« |\p{L}'\p{L}|\.\.\./u);
  });

  it('tell what is kept as long as it is kept', () => {
    const privacy = JSON.stringify(drafts.get('confidentialite.fr'));
    expect(privacy).toContain(`Journaux techniques\u00a0: ${retentionLimits.logDaysInProduction} jours`);
    expect(privacy).toContain(`${retentionLimits.noticeDays} jours`);
  });

  it('tell the terms of this very deployment', () => {
    const own = legalTexts(undefined, termsFrom({ amountFloor: 35_00 }));
    expect(JSON.stringify(own.get('conditions.fr'))).toContain('plus de 35,00\u00a0€');
  });
});

describe('the texts of a deployment', () => {
  it('stand in the place of the drafts, and only what is replaced loses their mark', () => {
    const folder = folderWith({ 'conditions.fr.md': '# Nos conditions\n\nDemandez plus de {{amountFloor}}.\n' });
    const texts = legalTexts(folder, defaultTerms);
    expect(texts.get('conditions.fr')).toEqual({
      isDraft: false,
      title: 'Nos conditions',
      blocks: [{ paragraph: ['Demandez plus de 20,00\u00a0€.'] }],
    });
    expect(texts.get('conditions.en')?.isDraft).toBe(true);
    expect(draftsIn(texts)).toHaveLength(drafts.size - 1);
  });

  it('are drafts as long as they are copies of ours', () => {
    const folder = folderWith({});
    cpSync(draftsFolder, folder, { recursive: true });
    expect(draftsIn(legalTexts(folder, defaultTerms))).toHaveLength(drafts.size);
    const file = join(folder, 'accessibilite.fr.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('[date]', '1er décembre 2026'));
    expect(draftsIn(legalTexts(folder, defaultTerms))).not.toContain('accessibilite.fr.md');
  });

  it('keep strong words and links', () => {
    const folder = folderWith({
      'conditions.en.md': '# Terms\n\n## One\n\n- **Never** ask [us](https://example.fr/a)\n',
    });
    expect(legalTexts(folder, defaultTerms).get('conditions.en')?.blocks).toEqual([
      { heading: 'One' },
      { list: [[{ strong: 'Never' }, ' ask ', { link: 'us', to: 'https://example.fr/a' }]] },
    ]);
  });

  it.each([
    ['a name that is none of the texts', { 'condition.fr.md': '# A' }, 'conditions.fr.md'],
    ['a text without a title', { 'conditions.fr.md': 'Nos conditions' }, 'title'],
    ['a value that nobody knows', { 'conditions.fr.md': '# A\n\n{{logdays}}' }, 'logDays'],
    ['what the pages do not show', { 'conditions.fr.md': '# A\n\n| a | b |\n| - | - |\n| 1 | 2 |' }, '| a | b |'],
    ['markup', { 'conditions.fr.md': '# A\n\n<script>alert(1)</script>' }, '<script>'],
    ['a list in a list', { 'conditions.fr.md': '# A\n\n- a\n  - b' }, '- b'],
    ['a link that runs', { 'conditions.fr.md': '# A\n\n[a](javascript:alert)' }, 'javascript:alert'],
  ])('are refused with %s, which is named', (_what, files, named) => {
    expect(() => legalTexts(folderWith(files), defaultTerms)).toThrow(named);
  });

  it('are refused when the folder is not there', () => {
    expect(() => legalTexts('/nowhere/at/all', defaultTerms)).toThrow('/nowhere/at/all');
  });
});
