/** One thing that is broken in one file: the text from `start` to `end` becomes `replacement`. */
export interface Mutant {
  /** From the root of the repository. */
  file: string;
  /** Of the whole file, as it was when the list was made. */
  text: string;
  line: number;
  start: number;
  end: number;
  replacement: string;
  /** What is broken, in words and by its text: what a person reads, and by which it is known when the lines move. */
  what: string;
}

export type Breakage = Omit<Mutant, 'file' | 'line' | 'text'>;

/** @returns the file's text with what is broken in it */
export const broken = ({ text, start, end, replacement }: Mutant): string =>
  text.slice(0, start) + replacement + text.slice(end);

/** In one line, and short enough for a table. */
export function inShort(source: string): string {
  const line = source.replaceAll(/\s+/g, ' ').trim();
  return line.length > 90 ? `${line.slice(0, 87)}…` : line;
}
