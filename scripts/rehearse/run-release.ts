import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** The local run of a release, in its folder. */
export interface RunningRelease {
  readonly url: string;
  stop(): Promise<void>;
}

const readyMsMax = 180_000;
const lookMs = 500;

/** @throws Error when it ends before it is ready, or does not get ready */
export async function runRelease(folder: string, port: number, args: readonly string[]): Promise<RunningRelease> {
  const said: string[] = [];
  const started = spawn(process.execPath, ['local/start.ts', ...args], {
    cwd: folder,
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [started.stdout, started.stderr]) stream.on('data', (text: Buffer) => said.push(String(text)));
  const ended = once(started, 'exit');
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    started.kill('SIGTERM');
    await ended;
  };
  const deadline = performance.now() + readyMsMax;
  while (!(await isReady(url))) {
    if (started.exitCode !== null || performance.now() > deadline) {
      await stop();
      throw new Error(`${folder} did not get ready:\n${said.join('').slice(-3_000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, lookMs));
  }
  return { url, stop };
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/_local/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
}
