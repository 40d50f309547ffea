import { accountTable } from '../contract/settings/account-settings.ts';
import { booksTable } from '../contract/settings/books-settings.ts';
import { concurrencyTable } from '../contract/settings/concurrency-settings.ts';
import { contactTable } from '../contract/settings/contact-settings.ts';
import { issuerTable } from '../contract/settings/issuer-settings.ts';
import { limitThemes, type LimitDescription } from '../contract/settings/describe-limits.ts';
import { reimbursementTable } from '../contract/settings/reimbursement-settings.ts';
import type { Setting, SettingsTable } from '../contract/settings/setting.ts';
import { inWords, rangeOf } from '../contract/settings/setting-sentences.ts';
import { termsTable } from '../contract/settings/terms.ts';

/** docs/rules.md: what a deployment may set, and every limit that it may not, with where each is enforced. */
export function rulesPage(): string {
  return [
    '# Rules',
    'Made by `npm run rules` from the tables in [contract/settings](../contract/settings), which the code imports: a number here is the number that counts. To change one, change the table.',
    '## Settings',
    'Given at deployment as JSON, in part or whole; what is left out has its default. A default between two others moves with them. A wrong value, or a name that is none, is refused at synthesis with a sentence, and again when a function starts.',
    settingsSection(termsTable, 'Commercial terms', '{"deferredDelayMs": {"max": 86400000}}'),
    settingsSection(reimbursementTable, 'Reimbursements', '{"batchBooking": false}'),
    settingsSection(booksTable, 'Books', '{"accountNumbers": {"fees": "706100"}}'),
    settingsSection(accountTable, 'Bank accounts', '{"coolingBusinessDays": 3}'),
    settingsSection(concurrencyTable, 'Calls at once', '{"clientApi": 300}'),
    settingsSection(contactTable, 'Support', '{"phone": "01 99 00 12 34", "hours": {"fr": "de 9 h à 18 h"}}'),
    'One of `phone` and `email` at least, else `stage=prod` is refused at synthesis, and any other stage warns.',
    settingsSection(issuerTable, 'Issuer', '{"name": {"fr": "l’ANCV", "en": "ANCV"}}'),
    '## Limits',
    'The same in every deployment.',
    ...limitThemes.map(({ title, limits, descriptions }) =>
      [
        `### ${title}`,
        table(
          ['limit', 'value', 'what it is', 'enforced in'],
          Object.entries(descriptions).map(([name, { unit, is, enforcedIn }]) => [
            code(name),
            limitInWords(limits[name] ?? 0, unit),
            is,
            links(enforcedIn),
          ]),
        ),
      ].join('\n\n'),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

function settingsSection({ name, settings, orders }: SettingsTable, title: string, example: string): string {
  const rows = Object.entries(settings).flatMap(([setting, entry]) =>
    'parts' in entry
      ? Object.entries(entry.parts).map(([part, of]) => settingRow(`${setting}.${part}`, of, entry.appliedIn))
      : [settingRow(setting, entry, entry.appliedIn)],
  );
  return [
    `### ${title}: \`-c ${name}='${example}'\``,
    table(['setting', 'default', 'range', 'what it is', 'applied in'], rows),
    ...orders.map(({ lower, middle, upper, strictly }) => {
      const paths = [lower, ...(middle === undefined ? [] : [middle]), upper].map(code);
      return `${paths.join(strictly ? ' < ' : ' ≤ ')}.`;
    }),
  ].join('\n\n');
}

function settingRow(path: string, setting: Setting, appliedIn: readonly string[]): string[] {
  if ('lengthMax' in setting || setting.unit === 'one of') {
    return [code(path), setting.default || 'empty', rangeOf(setting, 'en'), setting.sentence.en, links(appliedIn)];
  }
  const value = (number: number) => `${number}${parenthesis(inWords(number, setting.unit, 'en'))}`;
  const [usual, range] =
    setting.unit === 'true or false'
      ? [String(setting.default), 'true or false']
      : [value(setting.default), `${value(setting.min)} to ${value(setting.max)}`];
  return [code(path), usual, range, setting.sentence.en, links(appliedIn)];
}

function limitInWords(value: number, unit: LimitDescription['unit']): string {
  if (unit === 'count') return String(value);
  if (unit === 'hour in Paris') return `${String(value).padStart(2, '0')}:00, Paris`;
  if (unit === 'cents' || unit === 'milliseconds') return inWords(value, unit, 'en') ?? String(value);
  return `${value} ${unit}`;
}

const parenthesis = (words: string | undefined): string => (words === undefined ? '' : ` (${words})`);
const code = (text: string): string => `\`${text}\``;
const links = (paths: readonly string[]): string => paths.map((path) => `[${path}](../${path})`).join(', ');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
