import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { allMutants } from './broken-places.ts';
import type { Graph } from './import-graph.ts';
import { marked, placesIn, type PlaceOf } from './mark-places.ts';
import type { TestRuns } from './run-tests.ts';
import type { Reached } from './test-process.ts';

const cleanAtOnce = 8;
const cleanMsMax = 10 * 60_000;

/** Of a test: the places that it came by, as long as nothing of what it imports has changed. */
type Kept = Record<string, { key: string } & Reached>;

interface Known {
  graph: Graph;
  texts: Readonly<Record<string, string>>;
  runs: TestRuns;
}

/** Runs those whose places are not known since something that they import has changed. */
export function placesReached(root: string, { graph, texts, runs }: Known) {
  const path = join(root, 'node_modules/.cache/mutate/reached.json');
  const kept = readKept(path);
  const known = new Map<string, { places: ReadonlySet<string>; ms: number }>();
  /** By test, so that nobody runs what somebody else is running. */
  const finding = new Map<string, Promise<void>>();

  async function runClean(tests: readonly string[], keys: ReadonlyMap<string, string>): Promise<void> {
    const answered = await runs.run({ tests, instead: texts }, cleanMsMax);
    if (answered === 'timed out') throw new Error(`nothing is broken, and these take too long: ${tests.join(', ')}`);
    if (answered.failed) {
      throw new Error(`nothing is broken, and yet: ${answered.failed.in ?? ''} ${answered.failed.what}`);
    }
    for (const test of tests) {
      kept[test] = { key: keys.get(test) ?? '', ...(answered.reached[test] ?? { places: [], ms: 0 }) };
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(kept));
  }

  const find = async (tests: readonly string[]): Promise<void> => {
    const unknown = tests.filter((test) => !known.has(test));
    const keys = new Map(unknown.map((test) => [test, keyOf(root, [...(graph.get(test)?.keys() ?? [])], texts)]));
    const stale = unknown.filter((test) => kept[test]?.key !== keys.get(test) && !finding.has(test));
    for (const some of chunks(stale, cleanAtOnce)) {
      const running = runClean(some, keys);
      for (const test of some) finding.set(test, running);
      await running;
    }
    await Promise.all(unknown.flatMap((test) => finding.get(test) ?? []));
    for (const test of unknown) known.set(test, { places: new Set(kept[test]?.places), ms: kept[test]?.ms ?? 0 });
  };
  return { find, known: (test: string) => known.get(test) };
}

const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));

/** All files that are ever broken, so that what is found is found for all of them. */
export function markAll(root: string) {
  const places = new Map<string, PlaceOf>();
  const texts: Record<string, string> = {};
  const mutants = Map.groupBy(allMutants(root), ({ file }) => file);
  for (const [file, own] of mutants) {
    const path = join(root, file);
    const text = readFileSync(path, 'utf8');
    places.set(file, placesIn(file, text));
    texts[path] = marked(file, text, own);
  }
  return { places, texts };
}

function readKept(path: string): Kept {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Kept;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
}

function keyOf(root: string, files: readonly string[], texts: Readonly<Record<string, string>>): string {
  const hash = createHash('sha256');
  for (const file of [...files].sort()) {
    const path = join(root, file);
    hash.update(`${file}\n${texts[path] ?? readFileSync(path, 'utf8')}\n`);
  }
  return hash.digest('hex');
}
