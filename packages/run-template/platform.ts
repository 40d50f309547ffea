import { join } from 'node:path';
import { startChannels } from './channels/start-channels.ts';
import type { RunningChannels } from './channels/start-channels.ts';
import type { BusinessClock } from './clock/business-clock.ts';
import { startFrontServer } from './gateway/front-server.ts';
import type { FrontServer } from './gateway/front-server.ts';
import { withTablesBeside } from './resources/tables-beside.ts';
import { describePools } from './resources/describe-pools.ts';
import type { DescribedPool } from './resources/describe-pools.ts';
import { createFaults, type Faults } from './faults/faults.ts';
import { guardEndpoints } from './rights/gate/guard-endpoints.ts';
import { createTableWrites, type TableWrites } from './streams/table-writes.ts';
import { createGatekeeper } from './rights/gate/gatekeeper.ts';
import { createRights } from './rights/rights.ts';
import type { Rights } from './rights/rights.ts';
import { startCognito } from './services/cognito.ts';
import { startDynamoDb } from './services/dynamodb.ts';
import type { HttpService } from './services/http-service.ts';
import { createSignIn } from './services/sign-in.ts';
import type { SignIn } from './services/sign-in.ts';
import type { SignInPage } from './services/sign-in-page.ts';
import { UserPools } from './services/user-pools.ts';
import { startServices } from './start-services.ts';
import type { Services } from './start-services.ts';
import { readCloudAssembly } from './template/cloud-assembly.ts';
import { nameResources } from './template/local-stack.ts';
import type { LocalStack } from './template/local-stack.ts';

/** What the template's resources are made on: the named template, and the emulated services. */
export interface Platform {
  readonly front: FrontServer;
  readonly stack: LocalStack;
  readonly services: Services;
  readonly dynamoDbEndpoint: string;
  readonly pools: readonly DescribedPool[];
  readonly users: UserPools;
  readonly signIn: SignIn;
  /** AppSync Events; undefined when the template has no such API. */
  readonly channels: RunningChannels | undefined;
  /** What the template's roles allow, and what was refused. */
  readonly rights: Rights;
  /** What goes wrong between the functions and the services. */
  readonly faults: Faults;
  /** What functions write, as soon as it is written. */
  readonly tableWrites: TableWrites;
  /** The SDK's endpoint variables, for the functions: behind each is a gate that enforces their rights. */
  readonly endpoints: Readonly<Record<string, string>>;
}

export interface PlatformOptions {
  readonly port: number;
  readonly clock: BusinessClock;
  readonly dataDir?: string | undefined;
  /** Finds or makes the cloud assembly, and resolves to its folder; given up when something else has failed. */
  readonly assembly: (signal: AbortSignal) => Promise<string>;
  /** Values for the template's parameters; what is left out has the template's default. @param url of this machine */
  readonly parameters?: ((url: string) => Readonly<Record<string, string>>) | undefined;
  /** By the name of a resource server: what the sign-in page calls it. */
  readonly poolTitles?: Readonly<Record<string, string>> | undefined;
  /** What the sign-in page says of a user besides the name. */
  readonly aboutUser?: ((username: string) => string | undefined) | undefined;
  /** A sign-in page of one's own. */
  readonly signInPage?: SignInPage | undefined;
  /** How to start on another port, for whoever asked for one that is taken: `PORT=7000 npm start`. */
  readonly portExample?: ((port: number) => string) | undefined;
  readonly progress: (line: string) => void;
  /** Called with what a function asked for without having the right. */
  readonly report: (line: string) => void;
  /** Put between the functions and DynamoDB Local, for whoever counts or breaks something there. */
  readonly dynamoDbProxy?: ((endpoint: string) => Promise<HttpService>) | undefined;
  /** Called for each part as soon as it runs, so that a failed start leaves nothing behind. */
  readonly onStarted: (close: () => Promise<void>) => void;
  /** DynamoDB Local ended by itself. */
  readonly onLost: (reason: string) => void;
}

/** @throws StartError for what the person at the keyboard can put right */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const { clock, dataDir, progress, onStarted } = options;
  const kept = (name: string) => (dataDir === undefined ? {} : { dataDir: join(dataDir, name) });
  // The port comes first: it is the likeliest to fail, and addresses in the template depend on it.
  const front = await startFrontServer(options.port, () => clock.now(), options.portExample);
  onStarted(() => front.close());

  const giveUp = new AbortController();
  const [dynamoDb, services, folder] = await allOrNone(giveUp, [
    startDynamoDb({ ...kept('dynamodb'), onExit: options.onLost }).then((started) => {
      onStarted(() => started.close());
      progress('DynamoDB Local is running');
      return started;
    }),
    startServices(() => clock.now(), dataDir).then((started) => {
      onStarted(() => started.close());
      return started;
    }),
    options.assembly(giveUp.signal),
  ]);
  const proxy = await options.dynamoDbProxy?.(dynamoDb.endpoint);
  if (proxy) onStarted(() => proxy.close());
  const assembly = readCloudAssembly(folder);
  const deployment = { url: front.url, parameters: options.parameters?.(front.url) ?? {} };
  const itself = nameResources(assembly, deployment);
  const more = await withTablesBeside(assembly, itself, dynamoDb.endpoint);
  const stack = more === undefined ? itself : nameResources(more, deployment);

  const users = new UserPools(dataDir === undefined ? undefined : join(dataDir, 'sign-in'));
  const pools = describePools(stack, options.poolTitles);
  const signIn = await createSignIn({
    baseUrl: `${front.url}/_local/sign-in`,
    pools: [...pools],
    users,
    about: options.aboutUser,
    page: options.signInPage,
    now: () => clock.now(),
    ...kept('sign-in'),
  });
  for (const { id, groups } of pools) for (const group of groups) users.createGroup(id, group);
  const cognito = await startCognito({ pools: users });
  onStarted(() => cognito.close());

  const rights = createRights(stack, ({ who, message }) => options.report(`${who}: ${message}`));
  const tableWrites = createTableWrites();
  const faults = createFaults();
  const gatekeeper = createGatekeeper(rights, options.report);
  const guarded = await guardEndpoints(
    stack,
    {
      AWS_ENDPOINT_URL_DYNAMODB: (proxy ?? dynamoDb).endpoint,
      AWS_ENDPOINT_URL_S3: services.fauxqs.endpoint,
      AWS_ENDPOINT_URL_SQS: services.fauxqs.endpoint,
      AWS_ENDPOINT_URL_SESV2: services.ses.endpoint,
      AWS_ENDPOINT_URL_SNS: services.snsPush.endpoint,
      AWS_ENDPOINT_URL_SCHEDULER: services.scheduler.endpoint,
      AWS_ENDPOINT_URL_KMS: services.kms.endpoint,
      AWS_ENDPOINT_URL_SECRETS_MANAGER: services.secretsManager.endpoint,
      AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: cognito.endpoint,
    },
    gatekeeper,
    faults,
    (call) => tableWrites.done(call),
  );
  onStarted(() => guarded.close());
  redirectBuckets(stack, guarded.endpoints);
  const channels = await startChannels(stack, {
    url: front.url,
    issuerOf: (poolId) => signIn.issuerOf(poolId),
    gatekeeper,
    report: options.report,
  });
  if (channels) onStarted(() => channels.close());

  return {
    front,
    stack,
    services,
    dynamoDbEndpoint: dynamoDb.endpoint,
    pools,
    users,
    signIn,
    channels,
    rights,
    endpoints: guarded.endpoints,
    faults,
    tableWrites,
  };
}

/** A browser that goes to a bucket by a signed link comes to the gate, where the SDK of the one who signed it goes. */
function redirectBuckets(
  stack: LocalStack,
  { AWS_ENDPOINT_URL_S3: gate = '' }: Readonly<Record<string, string>>,
): void {
  for (const id of stack.idsOf('AWS::S3::Bucket')) {
    stack.redirect(`https://${stack.attribute(id, 'RegionalDomainName')}`, gate);
  }
}

/** Like Promise.all, but gives the others up when one fails, and waits until they have ended or can be closed. */
async function allOrNone<A, B, C>(
  giveUp: AbortController,
  starting: [Promise<A>, Promise<B>, Promise<C>],
): Promise<[A, B, C]> {
  try {
    return await Promise.all(starting);
  } catch (error) {
    giveUp.abort();
    await Promise.allSettled(starting);
    throw error;
  }
}
