import { parseArgs } from 'node:util';

export interface LiveOptions {
  /** How long both sides look at one payment. */
  watchedMs: number;
  /** How long a tab is left alone. */
  idleMs: number;
  /** How often a change on the other screen is timed. */
  changes: number;
  /** How many requests of history lie behind what is looked at. */
  histories: number[];
  /** Exit with 1 when a goal is missed. */
  check: boolean;
}

export const usage = `npm run bench:live -- [options]

  --watched 60          seconds that both sides look at one payment
  --idle 120            seconds that a visible tab is left alone; 3600 for the whole hour
  --changes 20          how often a change on the other screen is timed
  --histories 1000,50000
  --check               exit with 1 when a goal is missed

CHROMIUM=/usr/bin/chromium names the browser.
`;

/** @throws Error for an option that there is not */
export function liveOptions(args: string[]): LiveOptions {
  const { values } = parseArgs({
    args,
    options: {
      watched: { type: 'string', default: '60' },
      idle: { type: 'string', default: '120' },
      changes: { type: 'string', default: '20' },
      histories: { type: 'string', default: '1000,50000' },
      check: { type: 'boolean', default: false },
    },
  });
  const whole = (name: string, text: string): number => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} takes whole numbers from 1 on`);
    return value;
  };
  return {
    watchedMs: whole('watched', values.watched) * 1_000,
    idleMs: whole('idle', values.idle) * 1_000,
    changes: whole('changes', values.changes),
    histories: values.histories.split(',').map((text) => whole('histories', text)),
    check: values.check,
  };
}
