import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { allMutants } from './broken-places.ts';
import { importGraph } from './import-graph.ts';
import { marked, placesIn, type PlaceOf } from './mark-places.ts';
import type { Mutant } from './mutant.ts';
import type { TestRuns } from './run-tests.ts';
import type { Reached } from './test-process.ts';

/** Tests that are asked of one mutant, the nearest first, and what they take with nothing broken. */
interface Wave {
  tests: readonly string[];
  /** The name of the one test that is asked. */
  only?: string;
  cleanMs: number;
}

/** A test by its file and name. */
interface Noticed {
  in: string;
  test: string;
}

/** Those that are quick come first. */
export type Waves = AsyncGenerator<Wave>;

export interface TestsBeside {
  of: (mutant: Mutant) => Waves;
  /** What has noticed a mutant is asked by itself of the next ones of its file, before all that take long. */
  hasNoticed: (mutant: Mutant, noticed: Noticed) => void;
}

/** What comes by most of the code at once says little of where it is broken: it comes last. */
const wholeSystem = ['test/simulation/simulate.unit.test.ts', 'test/faults/matrix.int.test.ts'];
const nearMax = { unit: 24, int: 10 };
const noticedLastMax = 2;
const cleanAtOnce = 8;
const cleanMsMax = 10 * 60_000;

type Graph = ReturnType<typeof importGraph>;

/** Of a test: the places that it came by, as long as nothing of what it imports has changed. */
type Kept = Record<string, { key: string } & Reached>;

/**
 * Which tests come by the place of a mutant, found by running those near its file once, with all places marked and nothing
 * broken. What was found is kept for the next time.
 * @throws Error when a test fails though nothing is broken: it would say nothing of what is
 */
export function testsBeside(root: string, runs: TestRuns): TestsBeside {
  const { places, texts } = markAll(root);
  const graph = importGraph(root);
  const reachedBy = placesReached(root, { graph, texts, runs });
  const noticedLast = new Map<string, readonly Noticed[]>();
  const passes = passesAlone(runs);

  async function* of(mutant: Mutant): Waves {
    const place = places.get(mutant.file)?.(mutant);
    const comesBy = (test: string) => !place || reachedBy.known(test)?.places.has(place);
    const cleanMs = (tests: readonly string[]) =>
      tests.reduce((sum, test) => sum + (reachedBy.known(test)?.ms ?? 0), 0);
    const [units = [], ...others] = nearest(graph, mutant.file);

    await reachedBy.find(units);
    const quick = units.filter(comesBy);
    if (quick.length > 0) yield { tests: quick, cleanMs: cleanMs(quick) };
    for (const { in: test, test: only } of noticedLast.get(mutant.file) ?? []) {
      if (comesBy(test) && (await passes(test, only))) yield { tests: [test], only, cleanMs: cleanMs([test]) };
    }
    for (const tests of others) {
      await reachedBy.find(tests);
      // By itself each, so that what goes round for ever is found out soon.
      const beside = tests.filter(comesBy).sort((one, other) => cleanMs([one]) - cleanMs([other]));
      for (const test of beside) yield { tests: [test], cleanMs: cleanMs([test]) };
    }
  }

  return {
    of,
    hasNoticed({ file }, noticed) {
      const before = noticedLast.get(file) ?? [];
      const others = before.filter(({ test }) => test !== noticed.test);
      noticedLast.set(file, [noticed, ...others].slice(0, noticedLastMax));
    },
  };
}

/** Whether a test passes without those before it in its file. */
function passesAlone(runs: TestRuns): (test: string, only: string) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>();
  const passes = async (test: string, only: string) => {
    const answered = await runs.run({ tests: [test], only, instead: {} }, cleanMsMax);
    return answered !== 'timed out' && !answered.failed;
  };
  return (test, only) => {
    const name = `${test}: ${only}`;
    const answer = known.get(name) ?? passes(test, only);
    known.set(name, answer);
    return answer;
  };
}

/** Those that import the file, however far: the nearest of each kind, and what runs everything. */
function nearest(graph: Graph, file: string): string[][] {
  const rank = (test: string) => 3 * sharedWords(test, file) - (graph.get(test)?.get(file) ?? 0);
  const beside = [...graph.keys()]
    .filter((test) => graph.get(test)?.has(file))
    .sort((one, other) => rank(other) - rank(one));
  const near = beside.filter((test) => !wholeSystem.includes(test));
  return [
    ...(['unit', 'int'] as const).map((kind) =>
      near.filter((test) => test.endsWith(`.${kind}.test.ts`)).slice(0, nearMax[kind]),
    ),
    ...wholeSystem.filter((test) => beside.includes(test)).map((test) => [test]),
  ];
}

interface Known {
  graph: Graph;
  texts: Readonly<Record<string, string>>;
  runs: TestRuns;
}

/** Runs those whose places are not known since something that they import has changed. */
function placesReached(root: string, { graph, texts, runs }: Known) {
  const path = join(root, 'node_modules/.cache/mutate/reached.json');
  const kept = readKept(path);
  const known = new Map<string, { places: ReadonlySet<string>; ms: number }>();
  const find = async (tests: readonly string[]): Promise<void> => {
    const unknown = tests.filter((test) => !known.has(test));
    const keys = new Map(unknown.map((test) => [test, keyOf(root, [...(graph.get(test)?.keys() ?? [])], texts)]));
    const stale = unknown.filter((test) => kept[test]?.key !== keys.get(test));
    while (stale.length > 0) {
      const some = stale.splice(0, cleanAtOnce);
      const answered = await runs.run({ tests: some, instead: texts }, cleanMsMax);
      if (answered === 'timed out') throw new Error(`nothing is broken, and these take too long: ${some.join(', ')}`);
      if (answered.failed !== undefined)
        throw new Error(`nothing is broken, and yet: ${answered.failed.in ?? ''} ${answered.failed.what}`);
      for (const test of some) {
        kept[test] = { key: keys.get(test) ?? '', ...(answered.reached[test] ?? { places: [], ms: 0 }) };
      }
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, JSON.stringify(kept));
    }
    for (const test of unknown) known.set(test, { places: new Set(kept[test]?.places), ms: kept[test]?.ms ?? 0 });
  };
  return { find, known: (test: string) => known.get(test) };
}

/** All files that are ever broken, so that what is found is found for all of them. */
function markAll(root: string) {
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

/** Of folders and names: a test is called as what it is about, or stands where that stands. */
function sharedWords(test: string, path: string): number {
  const own = words(path);
  return [...words(test)].filter((word) => own.has(word)).length;
}

const words = (path: string): Set<string> =>
  new Set(
    path
      .replace(/(\.(unit|int)\.test)?\.ts$/, '')
      .split(/[/.-]/)
      .map((word) => word.replace(/s$/, '')),
  );
