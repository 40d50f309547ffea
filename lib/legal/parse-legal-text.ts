import { lexer, type Token, type Tokens } from 'marked';
import type { Block, LegalText, Run } from '../../contract/legal-text.ts';

/** What a text says that the pages cannot show, or that it cannot be filled in with. */
export class LegalTextError extends Error {
  override readonly name = 'LegalTextError';
}

/**
 * A text in a part of Markdown: a title (`#`), headings (`##`), paragraphs, lists, `**strong**` and links. What it is to
 * say of this deployment stands in braces: `{{logDays}}`.
 *
 * @throws LegalTextError for anything else, since a page that left it out would say something else than the text
 */
export function parseLegalText(
  markdown: string,
  values: Readonly<Record<string, string>>,
): Pick<LegalText, 'title' | 'blocks'> {
  const filled = markdown.replaceAll(/\{\{(\w*)\}\}/g, (_braces, name: string) => {
    const value = values[name];
    if (value !== undefined) return value;
    throw new LegalTextError(`{{${name}}} is not known. There are: ${Object.keys(values).join(', ')}`);
  });
  const [first, ...rest] = lexer(filled).filter(({ type }) => type !== 'space');
  if (first?.type !== 'heading' || first['depth'] !== 1)
    throw new LegalTextError('The first line must be "# " and the title');
  return { title: plain(first), blocks: rest.map(blockOf) };
}

function blockOf(token: Token): Block {
  switch (token.type) {
    case 'heading':
      if (token['depth'] !== 2) break;
      return { heading: plain(token) };
    case 'paragraph':
      return { paragraph: runsOf(token) };
    case 'list': {
      const { items, ordered } = token as Tokens.List;
      if (ordered) break;
      return { list: items.map(itemOf) };
    }
  }
  throw notShown(token);
}

function itemOf({ tokens }: Tokens.ListItem): Run[] {
  const [text, ...more] = tokens;
  if (text?.type !== 'text' || more[0]) throw notShown(more[0] ?? text);
  return runsOf(text);
}

const runsOf = ({ tokens = [] }: { tokens?: Token[] | undefined }): Run[] => tokens.map(runOf);

function runOf(token: Token): Run {
  switch (token.type) {
    case 'text':
    case 'escape':
      return (token as Tokens.Text).text;
    case 'strong':
      return { strong: plain(token) };
    case 'link': {
      const { href } = token as Tokens.Link;
      if (!/^(https:\/\/|mailto:|tel:)/.test(href))
        throw new LegalTextError(`A link leads to ${href}, which is no whole address`);
      return { link: plain(token), to: href };
    }
  }
  throw notShown(token);
}

function plain(token: { tokens?: Token[] | undefined }): string {
  const runs = runsOf(token);
  return runs.map((run) => (typeof run === 'string' ? run : 'strong' in run ? run.strong : run.link)).join('');
}

const notShown = (token: Token | undefined) =>
  new LegalTextError(
    `Only a title, "## " headings, paragraphs, "- " lists, ** and links are shown, not: ${token?.raw.trim().slice(0, 60)}`,
  );
