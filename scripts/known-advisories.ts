import { spawnSync } from 'node:child_process';
import { judgeAdvisories } from './advisories/judge-advisories.ts';

/** `npm run advisories`: whether a package that functions run has a known weakness, by npm's advisory source. */
const { stdout, error } = spawnSync('npm', ['audit', '--omit', 'dev', '--json'], {
  encoding: 'utf8',
  timeout: 60_000,
  maxBuffer: 64 * 1024 * 1024,
});
const { text, isBad } = judgeAdvisories(error ? '' : stdout);
console.log(text);
process.exitCode = isBad ? 1 : 0;
