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

it('shows where, who and what next, and a signal stops all of it within 5 s', async () => {
  const { server, port } = await listenAnywhere();
  server.close();
  const { child, output, exited } = start(port, '--clock', '2026-04-30T09:00:00Z');
  await expect.poll(() => output.text, { timeout: 110_000, interval: 200 }).toContain('Ctrl-C stops everything');

  for (const path of ['/', '/app/', '/_local/', '/v1']) {
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
  expect(output.text.trim()).toBe(
    `Port ${port} is taken: stop the program that uses it, or choose another, for example PORT=${port + 1} npm start.`,
  );
});
