import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { legalPages, type LegalText } from '../../contract/legal-text.ts';
import { nearestName } from '../../contract/settings/nearest-name.ts';
import { SettingsError } from '../../contract/settings/settings-error.ts';
import type { Terms } from '../../contract/settings/terms.ts';
import { LegalTextError, parseLegalText } from './parse-legal-text.ts';
import { textValues } from './text-values.ts';

/** Each page in each language: `conditions.fr`. */
const names = legalPages.flatMap((page) => (['fr', 'en'] as const).map((language) => ({ page, language })));
const fileOf = ({ page, language }: (typeof names)[number]) => `${page}.${language}.md`;

/** The drafts that stand where a deployment has no text of its own. */
export const draftsFolder = fileURLToPath(new URL('../../legal', import.meta.url));

/**
 * The texts of the legal pages by their names, `conditions.fr`: those of the deployment's folder, and our drafts where it
 * has none. A copy of a draft is still a draft.
 *
 * @param folder of files named as ours are; undefined for the drafts alone
 * @throws SettingsError for a folder or a file that is not as it should be
 */
export function legalTexts(folder: string | undefined, terms: Terms): ReadonlyMap<string, LegalText> {
  const own = new Set(folder === undefined ? [] : ownFiles(folder));
  return new Map(
    names.map((name) => {
      const file = fileOf(name);
      const draft = readFileSync(join(draftsFolder, file), 'utf8');
      const markdown = own.has(file) ? readFileSync(join(folder!, file), 'utf8') : draft;
      try {
        const text = parseLegalText(markdown, textValues(terms, name.language));
        return [`${name.page}.${name.language}`, { isDraft: markdown.trim() === draft.trim(), ...text }];
      } catch (error) {
        if (!(error instanceof LegalTextError)) throw error;
        throw new SettingsError(`legalTexts: ${file}: ${error.message}`, { cause: error });
      }
    }),
  );
}

function ownFiles(folder: string): string[] {
  if (!existsSync(folder)) throw new SettingsError(`legalTexts must be a folder, and there is none at ${folder}`);
  const known = names.map(fileOf);
  const found = readdirSync(folder).filter((file) => file.endsWith('.md'));
  const strange = found.find((file) => !known.includes(file));
  if (strange === undefined) return found;
  throw new SettingsError(`legalTexts: ${strange} is none of the texts. Did you mean ${nearestName(strange, known)}?`);
}

/** Files of the texts that are still ours, for whoever deploys. */
export const draftsIn = (texts: ReadonlyMap<string, LegalText>): string[] =>
  [...texts].filter(([, { isDraft }]) => isDraft).map(([name]) => `${name}.md`);
