export interface State {
  /** As `process.version` says it. */
  version: string;
  installed: boolean;
  /** The installation is older than the lock. */
  stale: boolean;
}

export function decide(state: State): { refuse: string } | { install: boolean };
export function inspect(root: string): State;
