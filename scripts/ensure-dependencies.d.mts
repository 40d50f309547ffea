export interface State {
  /** As `process.version` says it. */
  version: string;
  installed: boolean;
  /** The installation is older than the lock. */
  stale: boolean;
}

export function decide(state: State): { refuse: string } | { install: boolean };
export function inspect(root: string): State;
/** Says every few seconds that it still installs. @returns whether all went well */
export function install(
  root: string,
  options?: { command?: [string, string[]]; everyMs?: number; say?: (line: string) => void },
): Promise<boolean>;
