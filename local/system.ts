import {
  createBusinessClock,
  createFunctionLog,
  functionNamed,
  machineNamed,
  readRunState,
  runStack,
  serveStack,
  StartError,
  startPlatform,
  templateVariable,
  writeRunState,
  type HttpService,
  type Platform,
  type RunningStack,
} from 'run-template';
import { createCaller, type Caller } from './api/caller.ts';
import { untilItPasses } from './api/retry.ts';
import { cockpitControls } from './cockpit/cockpit-controls.ts';
import { unknownPage } from './cockpit/cockpit-page.ts';
import { createLocalBank } from './bank/local-bank.ts';
import { bankControls } from './controls/bank-controls.ts';
import { createControls } from './controls/controls.ts';
import { faultControls } from './controls/fault-controls.ts';
import { identityControls } from './controls/identity-controls.ts';
import { mailControls } from './controls/mail-controls.ts';
import { payeeVerificationControls } from './controls/payee-verification-controls.ts';
import { pushRelayControls } from './controls/push-relay-controls.ts';
import { systemControls } from './controls/system-controls.ts';
import { aboutUser } from './demo-data/about-user.ts';
import { createDemoUsers } from './demo-data/demo-users.ts';
import { filledInSecrets } from './demo-data/filled-in-secrets.ts';
import type { Identity } from './demo-data/identity.ts';
import { demoClients } from './demo-data/people.ts';
import { liveHistory } from './demo-data/live-history.ts';
import { HISTORY_DAYS, planHistory } from './demo-data/plan-history.ts';
import { seedDemoData } from './demo-data/seed.ts';
import { stackParameters } from './demo-data/stack-parameters.ts';
import { createExportFiles } from './exports/export-files.ts';
import { poolTitles, signInPage } from './pages/sign-in-page.ts';
import { createReadiness } from './readiness.ts';
import { DAY_MS } from '../contract/duration.ts';
import { synthesize } from './synthesize.ts';

export interface SystemOptions {
  /** 4000 by default; 0 takes a free one. */
  readonly port?: number;
  /** Business time at the start, epoch milliseconds; real time by default. */
  readonly clock?: number;
  /** Keeps the data there between runs. */
  readonly dataDir?: string;
  /** Three months of past payments up to the start: then it takes minutes. Not on kept data, which have a past. */
  readonly history?: boolean;
  /** A cloud assembly to run, instead of synthesizing the app. */
  readonly assembly?: string;
  /** What else is decided at the synthesis, as `cdk synth -c name=value` takes it. */
  readonly context?: Readonly<Record<string, string>>;
  /** Of the template, where they are to be others than a laptop's. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Put between the functions and DynamoDB Local, given its endpoint. */
  readonly dynamoDbProxy?: (endpoint: string) => Promise<HttpService>;
  /** Shows everything that the functions print, not errors only. */
  readonly verbose?: boolean;
  readonly progress?: (line: string) => void;
  /** Errors while it runs; the terminal by default. */
  readonly report?: (line: string) => void;
  /** It cannot go on: DynamoDB Local ended by itself. */
  readonly onLost?: (reason: string) => void;
}

/** The whole local system, for a person, the demo, or a test. */
export interface LocalSystem {
  readonly url: string;
  identities(): readonly Identity[];
  tokenFor(name: string): Promise<string>;
  now(): number;
  advanceTo(instant: number): Promise<void>;
  /** Resolves when the streams are worked off and no state machine runs. */
  settle(): Promise<void>;
  /** The parts behind the HTTP API, for tests that look or break something there. */
  readonly platform: Platform;
  readonly running: RunningStack;
  close(): Promise<void>;
}

/**
 * Starts everything in this process (but DynamoDB Local, a process of its own).
 *
 * @throws StartError for what the person at the keyboard can put right; nothing is left running then
 */
export async function startSystem(options: SystemOptions = {}): Promise<LocalSystem> {
  const { dataDir, progress = () => undefined, report = (line: string) => console.error(line) } = options;
  const runState = readRunState(dataDir);
  const startAt = (): number => options.clock ?? Date.now();
  const withHistory = options.history === true && runState.offsetMs === undefined;
  const firstAt = withHistory ? startAt() - HISTORY_DAYS * DAY_MS : firstInstant(options, runState.offsetMs);
  const clock = createBusinessClock(firstAt, Date.now, () => writeRunState(dataDir, clock.offsetMs(), runState));
  const closers: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const closeOne of closers.splice(0).reverse()) await closeOne();
    writeRunState(dataDir, clock.offsetMs(), runState);
  };

  let identities: Identity[] = [];

  try {
    const platform = await startPlatform({
      port: options.port ?? 4000,
      clock,
      dataDir,
      assembly: (signal) => assemblyFolder(options, signal),
      parameters: (url) => ({ ...stackParameters(url), ...options.parameters }),
      portExample: (port) => `PORT=${port} npm start`,
      poolTitles,
      signInPage,
      dynamoDbProxy: options.dynamoDbProxy,
      aboutUser: (username) => aboutUser(identities, username),
      report,
      progress,
      onStarted: (closeOne) => closers.push(closeOne),
      onLost: options.onLost ?? report,
    });
    const { front, stack, users, signIn, services } = platform;
    const log = createFunctionLog(options.verbose === true, report);
    const running = await runStack(platform, { clock, runState, secrets: filledInSecrets, log, report });
    closers.push(() => running.close());
    progress(`The template's resources are made (${stack.idsOf('AWS::').length})`);

    const { lambda, flow, s3 } = running;
    const demoUsers = createDemoUsers(platform.pools, users, signIn);
    const tokenFor = (identity: Identity) => demoUsers.tokenFor(identity);
    const callerWith = (token: () => Promise<string>): Caller =>
      createCaller({ url: front.url, token, retry: untilItPasses });
    const callerFor = (identity: Identity) => callerWith(() => tokenFor(identity));
    const readiness = createReadiness({ url: front.url, identities: () => identities, tokenFor });
    const seed = async (): Promise<void> => {
      readiness.waitFor("the demo's people are being enrolled");
      demoUsers.addStaff();
      identities = await seedDemoData({
        ops: callerWith(() => demoUsers.backOffice('ops')),
        opsApprover: callerWith(() => demoUsers.backOffice('ops-2')),
        finance: callerWith(() => demoUsers.backOffice('finance')),
        client: (clientId) => callerWith(() => demoUsers.client(clientId)),
        merchant: (username) => callerWith(() => demoUsers.merchant(username)),
      });
      await flow.timekeeper.settle();
    };
    const pushOwners = new Map(demoClients.map(({ name, activated }) => [activated?.push.token, name] as const));
    const machineArn = machineNamed(stack, 'Reimbursement');
    const exportFiles = createExportFiles(s3, templateVariable(stack, 'EXPORTS_BUCKET'));
    const bank = createLocalBank({
      s3,
      inbox: templateVariable(stack, 'INBOX_BUCKET'),
      exportFiles,
      settle: () => flow.timekeeper.settle(),
      now: () => clock.now(),
    });
    const auditArn = machineNamed(stack, 'Audit');
    const migrationArn = functionNamed(stack, 'MigrateOrganisations');

    serveStack(
      platform,
      running,
      createControls(
        [
          ...cockpitControls(() => identities),
          ...identityControls({
            identities: () => identities,
            tokenFor,
            callerFor,
            onActivation: (name, activationCode) => {
              identities = identities.map((one) => (one.name === name ? { ...one, activationCode } : one));
            },
          }),
          ...mailControls({ settle: () => flow.timekeeper.settle(), mails: () => services.ses.mails() }),
          ...payeeVerificationControls(),
          ...bankControls(bank),
          ...faultControls(platform.faults),
          ...pushRelayControls({
            pushes: () => services.snsPush.pushes(),
            onPush: (listener) => services.snsPush.onPush(listener),
            now: () => clock.now(),
          }),
          ...systemControls({
            clock,
            missing: () => readiness.missing(),
            advanceTo: (instant) => flow.timekeeper.advanceTo(instant),
            settle: () => flow.timekeeper.settle(),
            pushes: () => services.snsPush.pushes(),
            ownerOf: (token) => pushOwners.get(token),
            runBatch: () => flow.stateMachines.run(machineArn, {}),
            runAudit: () => flow.stateMachines.run(auditArn, {}),
            migrateOrganisations: (dryRun) => lambda.invoke(migrationArn, { dryRun }),
            exportFiles,
            reset: async () => {
              readiness.waitFor('everything starts over');
              await running.reset(startAt());
              await seed();
              readiness.waitFor(undefined);
            },
          }),
        ],
        unknownPage,
      ),
    );
    await seed();
    progress(`The demo's people are enrolled (${identities.length})`);
    const advanceTo = (instant: number) => flow.timekeeper.advanceTo(instant);
    if (withHistory) {
      readiness.waitFor('the past months are being lived through');
      const until = startAt();
      await liveHistory({ identities, callerFor, advanceTo, payments: planHistory(until), until, progress });
      // Real time went on meanwhile.
      await advanceTo(startAt());
    }
    readiness.waitFor(undefined);

    return {
      url: front.url,
      platform,
      running,
      identities: () => identities,
      tokenFor: (name) => {
        const identity = identities.find((candidate) => candidate.name === name);
        if (!identity) return Promise.reject(new Error(`There is no identity ${name}`));
        return tokenFor(identity);
      },
      now: () => clock.now(),
      advanceTo,
      settle: () => flow.timekeeper.settle(),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function assemblyFolder({ assembly, context, progress }: SystemOptions, signal: AbortSignal): Promise<string> {
  if (assembly !== undefined) return assembly;
  const { folder, reused } = await synthesize(signal, context);
  progress?.(reused ? 'The CDK app is as it was: its template is used again' : 'The CDK app is synthesized');
  return folder;
}

/** Kept data has its own time, which goes on; a start before it would let time go back. */
function firstInstant({ clock, dataDir }: SystemOptions, keptOffsetMs: number | undefined): number | undefined {
  if (keptOffsetMs === undefined) return clock;
  const kept = Date.now() + keptOffsetMs;
  if (clock !== undefined && clock < kept) {
    const at = new Date(kept).toISOString();
    throw new StartError(
      `The data in ${dataDir} have reached ${at}: choose a later --clock, or another --data folder.`,
    );
  }
  return clock ?? kept;
}
