import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const usage = `npm run fuzz -- [--seed N] [--count N] [--only N]

Calls every route with inputs made of a seed (1) and a number (0 to count, 10000), on a local system of its own: none may be
answered with a 5xx or with anything of the inside, and none that is refused may write. What fails is shown with the seed and
the number of the input; --only tries that one again.
`;

const whole = /^\d+$/;
const options = {
  seed: { type: 'string', default: '1' },
  count: { type: 'string', default: '10000' },
  only: { type: 'string' },
} as const;
const { values } = parseArgs({ options });
const { seed, count, only } = values;

if ([seed, count, only ?? '0'].every((number) => whole.test(number))) {
  const env = {
    ...process.env,
    MATRICES: 'whole',
    FUZZ_SEED: seed,
    FUZZ_COUNT: count,
    ...(only !== undefined && { FUZZ_ONLY: only }),
  };
  const args = ['vitest', 'run', '--project', 'e2e', '--retry', '0', 'test/e2e/fuzz.e2e.test.ts'];
  const { status } = spawnSync('npx', args, { stdio: 'inherit', env });
  process.exitCode = status ?? 1;
} else {
  console.error(usage);
  process.exitCode = 1;
}
