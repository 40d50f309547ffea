export interface Decision {
  file: string;
  number: string;
  title: string;
  /** The number of the record that holds instead. */
  supersededBy: string | undefined;
}

/**
 * What the index tells of a record: its first line is `# NNN — title`, and a line of its own says `Superseded by NNN.`
 *
 * @throws Error for a record whose first line or file name is another
 */
export function readDecision(file: string, text: string): Decision {
  const { number = '', title = '' } = /^# (?<number>\d{3})(?: [—·])? (?<title>.+)/.exec(text)?.groups ?? {};
  if (!title || !file.startsWith(`${number}-`)) {
    throw new Error(`docs/decisions/${file} begins with "# ${file.slice(0, 3)} — title", the number that its name has`);
  }
  return { file, number, title, supersededBy: /^Superseded by (\d{3})\b/m.exec(text)?.[1] };
}

const rowShape = /^\| \[\d{3}\]\((?<file>[^)]+)\) \| .+ \| (?<date>\d{4}-\d{2}-\d{2}) \| .+ \|$/gm;

/** The day of each record that an index tells, by file. */
export const datesIn = (index: string): Map<string, string> =>
  new Map([...index.matchAll(rowShape)].map(({ groups }) => [groups?.['file'] ?? '', groups?.['date'] ?? '']));

/** The index as Markdown, in the order of the numbers; `dateOf` gives the day of a record's file, `YYYY-MM-DD`. */
export function decisionIndex(decisions: readonly Decision[], dateOf: (file: string) => string): string {
  const rows = decisions
    .toSorted((a, b) => (a.file < b.file ? -1 : 1))
    .map(({ file, number, title, supersededBy }) => {
      const status = supersededBy === undefined ? 'accepted' : `superseded by ${supersededBy}`;
      return `| [${number}](${file}) | ${title} | ${dateOf(file)} | ${status} |`;
    });
  return [
    '# Decisions',
    '',
    'One record is one page at most: context, decision, what was rejected and why. A record is not rewritten when it no longer',
    'holds: a new one is, and the old one gets a line `Superseded by NNN.` below its title. Numbers go by subject, not by',
    'time. This page is made by `npm run decisions`.',
    '',
    '| | Decision | Since | Status |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
