import { parseArgs } from 'node:util';

/**
 * The options of a bench, such as `--lines 10000,100000 --check`: whole numbers from 1 on.
 *
 * @param defaults of each option that there is
 * @param args of the command line
 * @throws Error for an option that there is not, or a value that is none
 */
export function numbersFrom<Name extends string>(
  defaults: Record<Name, string>,
  args = process.argv.slice(2),
): Record<Name, number[]> & { check: boolean } {
  const options = Object.fromEntries(
    Object.entries(defaults).map(([name, value]) => [name, { type: 'string' as const, default: value as string }]),
  );
  const { values } = parseArgs({ args, options: { ...options, check: { type: 'boolean', default: false } } });
  const numbers = Object.keys(defaults).map(
    (name) =>
      [
        name,
        String((values as Record<string, unknown>)[name])
          .split(',')
          .map(Number),
      ] as const,
  );
  for (const [name, all] of numbers) {
    if (!all.every((one) => Number.isInteger(one) && one >= 1))
      throw new Error(`--${name} takes whole numbers from 1 on`);
  }
  return { ...Object.fromEntries(numbers), check: values.check } as never;
}
