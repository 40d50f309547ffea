import { routeKey, routes } from '../functions/http/routes.ts';
import { createCaller } from './api/caller.ts';
import type { Identity } from './demo-data/identity.ts';

export interface Readiness {
  /** What is being done that the rest must wait for, as a clause; undefined when that is over. */
  waitFor(what: string | undefined): void;
  /** What is missing, as a clause; undefined when all of it works: asked anew each time. */
  missing(): Promise<string | undefined>;
}

export interface ReadinessOptions {
  readonly url: string;
  readonly identities: () => readonly Identity[];
  readonly tokenFor: (identity: Identity) => Promise<string>;
}

/** One small read of each API, through everything that stands before its function. */
const questions = { merchant: 'getMerchant', client: 'getMe', finance: 'listExports' } as const;
const answerMsMax = 5_000;

export function createReadiness({ url, identities, tokenFor }: ReadinessOptions): Readiness {
  let waitingFor: string | undefined = 'it is starting';

  async function ask(role: keyof typeof questions): Promise<string | undefined> {
    const somebody = identities().find((identity) => identity.role === role);
    if (!somebody) return `nobody is enrolled as ${role}`;
    const question = routeKey(routes[questions[role]]);
    try {
      const caller = createCaller({ url, token: () => tokenFor(somebody), answerMsMax });
      const { status } = await caller.send(questions[role]);
      return status === 200 ? undefined : `${question} answers ${status}`;
    } catch (error) {
      return `${question} has no answer (${error instanceof Error ? error.message : String(error)})`;
    }
  }

  return {
    waitFor: (what) => void (waitingFor = what),
    async missing() {
      if (waitingFor !== undefined) return waitingFor;
      const found = await Promise.all((Object.keys(questions) as (keyof typeof questions)[]).map(ask));
      return found.find((clause) => clause !== undefined);
    },
  };
}
