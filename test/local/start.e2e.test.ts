import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { projectRoot } from '../../local/synthesize.ts';

/** `npm start` without npm. */
function start(port: number, ...args: string[]) {
  const child = spawn(process.execPath, ['local/start.ts', ...args], {
    cwd: projectRoot,
    env: { ...process.env, PORT: String(port) },
  });
  const output = { text: '' };
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output.text += chunk.toString()));
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  return { child, output, exited };
}

async function listenAnywhere() {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

/** What `GET /_local/ready` answers, up to the first 200; without the times when nobody listened yet. */
async function statusesUntilReady(port: number): Promise<number[]> {
  const statuses: number[] = [];
  const ask = async () => {
    const response = await fetch(`http://127.0.0.1:${port}/_local/ready`).catch(() => undefined);
    if (response) statuses.push(response.status);
    return statuses.at(-1);
  };
  await expect.poll(ask, { timeout: 110_000, interval: 200 }).toBe(200);
  return statuses;
}

it('shows where, who and what next, and a signal stops all of it within 5 s', async () => {
  const { server, port } = await listenAnywhere();
  server.close();
  const { child, output, exited } = start(port, '--clock', '2026-04-30T09:00:00Z');
  const answers = await statusesUntilReady(port);
  // All that came before was a 503: nothing answers that does not work yet.
  expect(answers.slice(0, -1).filter((status) => status !== 503)).toEqual([]);
  const merchant = await fetch(`http://127.0.0.1:${port}/_local/token`, {
    method: 'POST',
    body: JSON.stringify({ identity: 'merchant-gite' }),
  });
  expect(merchant.status).toBe(200);
  await expect.poll(() => output.text).toContain('Ctrl-C stops everything');

  for (const path of ['/', '/app/', '/back-office/', '/_local/', '/v1']) {
    expect(output.text).toMatch(new RegExp(`http://127\\.0\\.0\\.1:${port}${path}\\n`));
  }
  expect(output.text).toMatch(/client-marie +Marie Lefèvre +10003377487, marie@example\.fr +code 482913/);
  expect(output.text).toMatch(/client-nina .*activation code \S+/);
  expect(output.text).toContain('2026-04-30T09:');

  const signalledAt = performance.now();
  child.kill('SIGTERM');
  expect(await exited).toBe(0);
  expect(performance.now() - signalledAt).toBeLessThan(5000);
  await expect(fetch(`http://127.0.0.1:${port}/_local/clock`)).rejects.toThrow();
});

it('says in one sentence that the port is taken', async () => {
  const { server, port } = await listenAnywhere();
  const { output, exited } = start(port);
  expect(await exited).toBe(1);
  server.close();
  const sentence = `Port ${port} is taken: stop the program that uses it, or choose another from 7000 to 9999, for example PORT=`;
  expect(output.text.trim()).toMatch(new RegExp(`^${sentence}\\d{4} npm start\\.$`));
});

it('says in one sentence that browsers open no page on the port', async () => {
  const { output, exited } = start(6000);
  expect(await exited).toBe(1);
  expect(output.text.trim()).toMatch(/^Browsers open no page on port 6000, [^\n]+ PORT=7000 npm start\.$/);
});
