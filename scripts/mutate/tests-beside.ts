import { importGraph, type Graph } from './import-graph.ts';
import type { Mutant } from './mutant.ts';
import { markAll, placesReached } from './places-reached.ts';
import type { TestRuns } from './run-tests.ts';

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
/** To start the tests of a file takes longer than that. */
const quickMsMax = 2_000;
const aloneMsMax = 5 * 60_000;

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
      const beside = tests.filter(comesBy).sort((one, other) => cleanMs([one]) - cleanMs([other]));
      const together = beside.filter((test) => cleanMs([test]) <= quickMsMax);
      if (together.length > 0) yield { tests: together, cleanMs: cleanMs(together) };
      // The others by themselves each, so that what goes round for ever is found out soon.
      for (const test of beside.slice(together.length)) yield { tests: [test], cleanMs: cleanMs([test]) };
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
    const answered = await runs.run({ tests: [test], only, instead: {} }, aloneMsMax);
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
