import type { Outside, Way } from './ways.ts';

interface Cell {
  outside: Outside;
  way: Way;
  name: string;
}

/** Each outside thing with each of the ways in which it may fail. */
export const everyCell = (things: readonly Outside[]): Cell[] =>
  things.flatMap((outside) => outside.ways.map((way) => ({ outside, way, name: `${outside.name} ${way}` })));

/** Checks one after the other, says how far it is, and tells those that failed and why, by their names. */
export async function failuresOf(cells: readonly Cell[]): Promise<string[]> {
  const failures: string[] = [];
  for (const { name, outside, way } of cells) {
    const failure = await outside.check(way).then(
      () => undefined,
      (error: unknown) => `${name}: ${error instanceof Error ? error.message : String(error)}`,
    );
    if (failure !== undefined) failures.push(failure);
    process.stdout.write(`${failure ?? name}\n`);
  }
  process.stdout.write(`${cells.length} cells, ${failures.length} failed\n`);
  return failures;
}
