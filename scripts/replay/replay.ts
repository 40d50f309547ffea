/** Something that a function could not take, as it was given to it. */
export interface GivenUp {
  /** Where it is kept. */
  id: string;
  /** Name or ARN of the function; undefined when what is kept does not say it. */
  functionName?: string | undefined;
  /** When it was given up, ISO 8601. */
  at: string;
  records: number;
  event: unknown;
}

/** Where such things are kept: a bucket of records of streams, a queue of dead letters. */
export interface Keeper {
  list(): AsyncIterable<GivenUp>;
  forget(one: GivenUp): Promise<void>;
}

/** Calls a function and waits for it. @returns its answer, or how it failed */
export type Invoke = (
  functionName: string,
  event: unknown,
) => Promise<{ answer: unknown; error?: undefined } | { error: string }>;

export interface Replayed {
  found: number;
  done: number;
  left: number;
}

/**
 * Gives what was given up to its function again: every consumer takes the same twice, late and out of order. Only what it took is
 * forgotten, so that it may be stopped and said again.
 *
 * @param invoke undefined: only says what there is
 * @param functionName for what does not say it itself
 */
export async function replay(
  keeper: Keeper,
  { invoke, functionName, say }: { invoke?: Invoke | undefined; functionName?: string; say: (line: string) => void },
): Promise<Replayed> {
  const result: Replayed = { found: 0, done: 0, left: 0 };
  for await (const one of keeper.list()) {
    result.found += 1;
    const target = one.functionName ?? functionName;
    const what = `${one.at}  ${target ?? 'no function'}  ${one.records} record(s)  ${one.id}`;
    const problem = invoke === undefined ? undefined : await give(one, target, invoke);
    if (invoke === undefined || problem !== undefined) {
      result.left += 1;
      say(problem === undefined ? what : `${what}: ${problem}`);
      continue;
    }
    await keeper.forget(one);
    result.done += 1;
    say(`${what}: done`);
  }
  return result;
}

async function give(one: GivenUp, target: string | undefined, invoke: Invoke): Promise<string | undefined> {
  if (target === undefined) return 'say which function takes it';
  const { error, ...given } = await invoke(target, one.event);
  if (error !== undefined) return error;
  const { batchItemFailures: failures = [] } = ((given as { answer: unknown }).answer ?? {}) as {
    batchItemFailures?: unknown[];
  };
  return failures.length === 0 ? undefined : `${failures.length} record(s) were not taken`;
}
