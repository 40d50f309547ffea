import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sourceHash } from './source-hash.ts';
import { StartError } from './start-error.ts';

export interface Synthesis {
  readonly folder: string;
  /** The sources had not changed since an earlier synthesis, whose result is used again. */
  readonly reused: boolean;
}

export interface AppToSynthesize {
  /** Where its cdk.json is. */
  readonly root: string;
  /** What a synthesis depends on: files and folders under the root, the app and everything that it bundles. */
  readonly sources: readonly string[];
  /** What is decided at the synthesis, as `cdk synth -c name=value` takes it. */
  readonly context?: Readonly<Record<string, string>>;
  /** A folder for the assemblies. */
  readonly assemblies: string;
}

const DAY_MS = 86_400_000;

/**
 * Synthesizes a CDK app as `cdk synth` does, into a folder named for the sources: a system that is still running keeps
 * its bundles, and an unchanged app is not synthesized again.
 *
 * @param signal gives it up
 * @throws StartError with the last lines of what `cdk synth` said
 */
export async function synthesizeApp(app: AppToSynthesize, signal?: AbortSignal): Promise<Synthesis> {
  const { root, sources, context = {}, assemblies } = app;
  const given = Object.entries(context).map(([name, value]) => `${name}=${value}`);
  const folder = join(assemblies, sourceHash(root, sources, given));
  if (existsSync(join(folder, 'manifest.json'))) return { folder, reused: true };
  mkdirSync(assemblies, { recursive: true });
  const unfinished = `${folder}.${process.pid}`;
  try {
    await runCdk(root, [...given.flatMap((pair) => ['-c', pair]), '--output', unfinished], signal);
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  removeOld(assemblies, folder);
  return { folder, reused: false };
}

function runCdk(root: string, options: readonly string[], signal: AbortSignal | undefined): Promise<void> {
  const cdk = join(dirname(createRequire(import.meta.url).resolve('aws-cdk/package.json')), 'bin', 'cdk');
  // A group of its own, so that the app that the CLI starts can be stopped with it.
  const child = spawn(process.execPath, [cdk, 'synth', '--quiet', ...options], {
    cwd: root,
    env: cdkEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const stop = () => stopGroup(child.pid);
  process.once('exit', stop);
  signal?.addEventListener('abort', stop, { once: true });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  return new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      const lastLines = printed.trim().split('\n').slice(-30).join('\n');
      if (code === 0) resolve();
      else reject(new StartError(`"cdk synth" failed; put this right and start again:\n${lastLines}`));
    });
  }).finally(() => {
    process.off('exit', stop);
    signal?.removeEventListener('abort', stop);
  });
}

function stopGroup(leader: number | undefined): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, 'SIGTERM');
  } catch (error) {
    // It has ended by itself in the meantime.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Without the person's AWS settings, the CLI neither asks for credentials nor for the account's name. */
function cdkEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_') && !name.startsWith('CDK_'));
  return {
    ...Object.fromEntries(own),
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
    CDK_DISABLE_CLI_TELEMETRY: 'true',
  };
}

function removeOld(assemblies: string, current: string): void {
  for (const name of readdirSync(assemblies)) {
    const folder = join(assemblies, name);
    const stats = statSync(folder, { throwIfNoEntry: false });
    if (folder !== current && stats && Date.now() - stats.mtimeMs > DAY_MS)
      rmSync(folder, { recursive: true, force: true });
  }
}
