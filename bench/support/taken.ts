import { median } from '../pages/figures.ts';

/** What some work took, in milliseconds: on the clock, and of the processor, by all threads of this process. */
export interface Taken {
  wallMs: number;
  cpuMs: number;
}

export async function takenBy(work: () => Promise<unknown>): Promise<Taken> {
  const cpuFrom = process.cpuUsage();
  const from = performance.now();
  await work();
  const wallMs = performance.now() - from;
  const { user, system } = process.cpuUsage(cpuFrom);
  return { wallMs, cpuMs: (user + system) / 1_000 };
}

export const medianOf = (all: readonly Taken[]): Taken => ({
  wallMs: median(all.map(({ wallMs }) => wallMs)),
  cpuMs: median(all.map(({ cpuMs }) => cpuMs)),
});

/** The works of each round one after the other, each round in another order: what the machine does meanwhile falls on all. */
export async function inTurn<Name extends string>(
  rounds: number,
  prepare: (round: number) => Promise<Record<Name, () => Promise<unknown>>>,
): Promise<Record<Name, Taken>> {
  const all: Partial<Record<Name, Taken[]>> = {};
  for (let round = 0; round < rounds; round += 1) {
    const works = Object.entries(await prepare(round)) as [Name, () => Promise<unknown>][];
    for (let turn = 0; turn < works.length; turn += 1) {
      const [name, work] = works[(round + turn) % works.length]!;
      (all[name] ??= []).push(await takenBy(work));
    }
  }
  const medians = Object.entries(all).map(([name, taken]) => [name, medianOf(taken as Taken[])]);
  return Object.fromEntries(medians) as Record<Name, Taken>;
}
