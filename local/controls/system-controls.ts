import * as z from 'zod';
import type { Execution, InvocationResult, Push } from 'run-template';
import { durationMs } from '../../contract/duration.ts';
import type { ExportFiles } from '../exports/export-files.ts';
import { control, RawResponse } from './controls.ts';
import type { Control } from './controls.ts';
import { ControlRefusal } from './problem.ts';

export interface SystemControlsOptions {
  readonly clock: { now(): number };
  /** What is missing, as a clause; undefined when all of it works. */
  readonly missing: () => Promise<string | undefined>;
  readonly advanceTo: (instant: number) => Promise<void>;
  readonly settle: () => Promise<void>;
  readonly pushes: () => readonly Push[];
  /** Whose phone has that token, if it is one of the demo's. */
  readonly ownerOf: (token: string) => string | undefined;
  readonly runBatch: () => Promise<Execution>;
  readonly runAudit: () => Promise<Execution>;
  readonly migrateOrganisations: (dryRun: boolean) => Promise<InvocationResult>;
  readonly exportFiles: ExportFiles;
  readonly reset: () => Promise<void>;
}

/** A century: further, and the calendar ends. */
const ADVANCE_MAX_MS = 100 * 365 * 86_400_000;

const clockBody = z.union([
  z.strictObject({ advance: z.string() }),
  z.strictObject({ to: z.iso.datetime({ offset: true }) }),
]);

/** Time, what happened in it, and the beginning anew. */
export function systemControls(options: SystemControlsOptions): Control[] {
  const { clock, exportFiles } = options;
  const isoNow = () => ({ now: new Date(clock.now()).toISOString() });

  return [
    control({
      method: 'GET',
      path: '/_local/ready',
      run: async () => {
        const missing = await options.missing();
        if (missing !== undefined) throw new ControlRefusal(503, 'not-ready', `Not ready yet: ${missing}.`);
        return { ready: true, ...isoNow() };
      },
    }),
    control({ method: 'GET', path: '/_local/clock', run: () => Promise.resolve(isoNow()) }),
    control({
      method: 'POST',
      path: '/_local/clock',
      body: clockBody,
      run: async ({ body }) => {
        await options.advanceTo(target(body, clock.now()));
        return isoNow();
      },
    }),
    control({
      method: 'GET',
      path: '/_local/pushes',
      run: async () => {
        // A push is published from the stream: what was written before this call is to be seen in its answer.
        await options.settle();
        return options.pushes().map(({ at, ...push }) => ({
          at: new Date(at).toISOString(),
          identity: options.ownerOf(push.token),
          ...push,
        }));
      },
    }),
    control({
      method: 'POST',
      path: '/_local/reimbursements',
      run: async () => {
        await options.settle();
        const { status, output, error } = await options.runBatch();
        if (status !== 'SUCCEEDED')
          throw new ControlRefusal(500, 'reimbursements-failed', error ?? 'The batch failed.');
        return { status, output, exports: await exportFiles.list() };
      },
    }),
    control({ method: 'GET', path: '/_local/exports', run: () => exportFiles.list() }),
    control({
      method: 'GET',
      path: '/_local/exports/{date}/{file}',
      run: async ({ parameters: [date = '', file = ''] }) => {
        const found = await exportFiles.read(date, file);
        if (!found)
          throw new ControlRefusal(404, 'export-file-unknown', `There is no ${file} in an export of ${date}.`);
        return new RawResponse({ 'content-type': found.contentType }, found.content);
      },
    }),
    control({
      method: 'POST',
      path: '/_local/audit',
      run: async () => {
        await options.settle();
        const { status, output, error } = await options.runAudit();
        if (status !== 'SUCCEEDED') throw new ControlRefusal(500, 'audit-failed', error ?? 'The audit failed.');
        return output;
      },
    }),
    control({
      method: 'POST',
      path: '/_local/migrations/organisations',
      body: z.strictObject({ dryRun: z.boolean().default(false) }),
      run: async ({ body }) => {
        const result = await options.migrateOrganisations(body.dryRun);
        if (!result.ok) throw new ControlRefusal(500, 'migration-failed', result.error.errorMessage);
        return JSON.parse(result.payload) as unknown;
      },
    }),
    control({
      method: 'POST',
      path: '/_local/reset',
      run: async () => {
        await options.reset();
        return isoNow();
      },
    }),
  ];
}

function target(body: z.infer<typeof clockBody>, now: number): number {
  if ('to' in body) {
    const instant = Date.parse(body.to);
    if (instant >= now && instant - now <= ADVANCE_MAX_MS) return instant;
    const detail = `It is ${new Date(now).toISOString()}: the clock goes forward only, by a century at most.`;
    throw new ControlRefusal(409, 'clock-goes-forward', detail);
  }
  const milliseconds = durationMs(body.advance);
  if (milliseconds === undefined || milliseconds > ADVANCE_MAX_MS) {
    throw new ControlRefusal(422, 'body-invalid', 'advance is an ISO 8601 duration such as P1D, PT10M or P1DT2H.');
  }
  return now + milliseconds;
}
