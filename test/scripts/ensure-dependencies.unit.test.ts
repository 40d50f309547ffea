import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decide, inspect, install } from '../../scripts/ensure-dependencies.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clone-'));
  writeFileSync(join(root, 'package-lock.json'), '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

function installed(secondsAfterLock: number): void {
  mkdirSync(join(root, 'node_modules'));
  const file = join(root, 'node_modules', '.package-lock.json');
  writeFileSync(file, '{}');
  const lockTime = 1_700_000_000;
  utimesSync(join(root, 'package-lock.json'), lockTime, lockTime);
  utimesSync(file, lockTime + secondsAfterLock, lockTime + secondsAfterLock);
}

describe('what a fresh clone needs', () => {
  it('an installation when there is none', () => {
    expect(decide(inspect(root))).toEqual({ install: true });
  });

  it('an installation when the lock is newer', () => {
    installed(-1);
    expect(decide(inspect(root))).toEqual({ install: true });
  });

  it('nothing when the installation is newer', () => {
    installed(1);
    expect(decide(inspect(root))).toEqual({ install: false });
  });

  it.each(['v18.19.0', 'v9.0.0', 'nonsense'])('another Node than %s', (version) => {
    expect(decide({ version, installed: true, stale: false })).toMatchObject({
      refuse: expect.stringMatching(/Node 20/) as unknown,
    });
  });
});

describe('an installation', () => {
  const nodeThat = (script: string): [string, string[]] => [process.execPath, ['-e', script]];
  const announced = 'Installing the dependencies (npm ci), once: about a minute on most machines …';

  it('says every few seconds that it goes on, and how long it has', { timeout: 30_000 }, async () => {
    const said: string[] = [];
    // Ends when it has been spoken of twice, however long that takes.
    const script = `setInterval(() => require('node:fs').existsSync('spoken') && process.exit(0), 5)`;
    const say = (line: string) => {
      said.push(line);
      if (said.length === 3) writeFileSync(join(root, 'spoken'), '');
    };

    expect(await install(root, { command: nodeThat(script), everyMs: 5, say })).toBe(true);

    expect(said[0]).toBe(announced);
    const progress = said.slice(1);
    expect(progress.length).toBeGreaterThanOrEqual(2);
    expect(progress.filter((line) => !/^Installing … \d+ s so far \(about a minute/.test(line))).toEqual([]);
  });

  it.each([
    ['fails', nodeThat('process.exit(3)'), [announced]],
    [
      'cannot be run',
      ['no-such-npm', []] as [string, string[]],
      [announced, 'no-such-npm cannot be run: spawn no-such-npm ENOENT'],
    ],
  ])('that %s is told apart from one that went well', { timeout: 30_000 }, async (_, command, expected) => {
    const said: string[] = [];
    expect(await install(root, { command, say: (line) => said.push(line) })).toBe(false);
    expect(said).toEqual(expected);
  });
});
