import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { StartError } from 'run-template';
import { blockedPorts } from './browser-ports.ts';

export interface StartOptions {
  readonly help: boolean;
  readonly port: number;
  /** Epoch milliseconds. */
  readonly clock?: number;
  readonly dataDir?: string;
  readonly history: boolean;
  readonly verbose: boolean;
}

export const usage = `npm start -- [options]

  --clock 2026-04-30T09:00:00Z  start at this business time instead of now
  --data DIR                    keep the data there between runs
  --history                     add three months of past payments
  --verbose                     show everything that the functions print

PORT=4000 chooses the port.
`;

/** @throws StartError for an option that is unknown or malformed */
export function startOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): StartOptions {
  const { clock, data, help, history, verbose } = parsed(args);
  return {
    help: help ?? false,
    port: portOf(environment['PORT']),
    ...(clock !== undefined && { clock: instantOf(clock) }),
    ...(data !== undefined && { dataDir: resolve(data) }),
    history: history ?? false,
    verbose: verbose ?? false,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        clock: { type: 'string' },
        data: { type: 'string' },
        help: { type: 'boolean' },
        history: { type: 'boolean' },
        verbose: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new StartError(
      `${error instanceof Error ? error.message : String(error)} (npm start -- --help shows the options)`,
    );
  }
}

function portOf(text: string | undefined): number {
  const port = text === undefined || text === '' ? 4000 : Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new StartError(
      `PORT=${text} is not a port: choose a number from 1 to 65535, for example PORT=7000 npm start.`,
    );
  }
  if (blockedPorts.has(port)) {
    throw new StartError(
      `Browsers open no page on port ${port}, which is another protocol's: choose one from 7000 to 9999, for example PORT=7000 npm start.`,
    );
  }
  return port;
}

function instantOf(text: string): number {
  const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : NaN;
  if (!Number.isNaN(instant)) return instant;
  throw new StartError(`--clock ${text} is not a time: write it as 2026-04-30T09:00:00Z.`);
}
