/** One line for each check, and how many of them failed. */
export interface Checklist {
  /** @param doing what is checked; answers with what to say of it, and throws what is wrong */
  readonly check: (what: string, doing: () => Promise<string | undefined>) => Promise<void>;
  readonly failed: number;
  readonly done: number;
}

export function createChecklist(write: (line: string) => void, now: () => number): Checklist {
  let failed = 0;
  let done = 0;
  return {
    check: async (what, doing) => {
      const startedAt = now();
      done += 1;
      try {
        const said = await doing();
        write(`ok    ${what}${said === undefined ? '' : `: ${said}`} (${Math.round(now() - startedAt)} ms)`);
      } catch (error) {
        failed += 1;
        write(`FAIL  ${what}: ${error instanceof Error ? error.message : String(error)}`);
      }
    },
    get failed() {
      return failed;
    },
    get done() {
      return done;
    },
  };
}

/** @throws Error that says what was expected */
export function expected(what: string, seen: unknown, wanted: unknown): void {
  if (seen !== wanted) throw new Error(`${what} is ${String(seen)}, not ${String(wanted)}`);
}
