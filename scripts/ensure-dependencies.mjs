// Plain JavaScript for the Node that happens to be installed (20 or later): it runs before anything else is there.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const NODE_MIN = 20;
/** The Lambdas run on it, and so does everything here. */
const NODE_OWN = 24;

/** @typedef {{ version: string, installed: boolean, stale: boolean }} State */

/**
 * What has to be done before a script can run.
 * @param {State} state of the machine
 * @returns {{ refuse: string } | { install: boolean }}
 */
export function decide({ version, installed, stale }) {
  const major = Number(/^v(\d+)\./.exec(version)?.[1]);
  if (!(major >= NODE_MIN)) {
    return {
      refuse: `Node ${version} is too old: install Node ${NODE_MIN} or later from https://nodejs.org, then try again.`,
    };
  }
  return { install: !installed || stale };
}

/**
 * npm writes `.package-lock.json` at the end of an installation: a half-finished one has none, or an old one.
 * @param {string} root
 * @returns {State}
 */
export function inspect(root) {
  const lock = join(root, 'package-lock.json');
  const installation = join(root, 'node_modules', '.package-lock.json');
  const installed = existsSync(installation);
  return {
    version: process.version,
    installed,
    stale: installed && statSync(installation).mtimeMs < statSync(lock).mtimeMs,
  };
}

/** Without a word for so long, people take it for hung; a log without a terminal must not fill either. */
const tellEveryMs = 10_000;
/** npm gives up by itself on what does not answer; this is for all that it does not. */
const installMsMax = 30 * 60_000;

/** @returns {[command: string, args: string[]]} */
function npmCi() {
  // npm's own variables say which npm this is; on Windows it cannot be found by name without a shell.
  const npm = process.env.npm_execpath;
  // The Node that runs npm, not the one in node_modules, which is about to be replaced.
  const [command, args] = npm ? [process.env.npm_node_execpath ?? process.execPath, [npm]] : ['npm', []];
  return [command, [...args, 'ci', '--loglevel=error']];
}

/**
 * Installs, and says every few seconds that it still does.
 * @param {string} root
 * @param {{ command?: [string, string[]], everyMs?: number, say?: (line: string) => void }} [options]
 * @returns {Promise<boolean>} whether all went well
 */
export async function install(
  root,
  { command: [command, args] = npmCi(), everyMs = tellEveryMs, say = console.log } = {},
) {
  say('Installing the dependencies (npm ci), once: about a minute on most machines …');
  const startedAt = performance.now();
  const timer = setInterval(() => {
    const seconds = Math.round((performance.now() - startedAt) / 1_000);
    say(`Installing … ${seconds} s so far (about a minute on most machines)`);
  }, everyMs);
  try {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', timeout: installMsMax });
    const [status] = await once(child, 'exit');
    return status === 0;
  } catch (error) {
    say(`${command} cannot be run: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  } finally {
    clearInterval(timer);
  }
}

/** @param {string} root */
async function main(root) {
  const decision = decide(inspect(root));
  if ('refuse' in decision) return decision.refuse;
  if (decision.install && !(await install(root))) {
    return 'The dependencies could not be installed: see above, check the network, then run "npm ci" again.';
  }
  const node = join(root, 'node_modules', '.bin', 'node');
  const version = versionOf(node);
  if (!version?.startsWith(`v${NODE_OWN}.`)) {
    return `node_modules holds ${version ? `Node ${version}` : 'no Node'} instead of Node ${NODE_OWN}: delete node_modules and run "npm ci".`;
  }
  return undefined;
}

/** @param {string} node */
function versionOf(node) {
  try {
    return execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const refusal = await main(dirname(dirname(fileURLToPath(import.meta.url))));
  if (refusal) {
    console.error(refusal);
    process.exit(1);
  }
}
