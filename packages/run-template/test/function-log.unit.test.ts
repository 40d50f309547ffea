import { expect, it } from 'vitest';
import { createFunctionLog } from '../function-log.ts';

function printed(verbose: boolean): string[] {
  const lines: string[] = [];
  const log = createFunctionLog(verbose, (line) => lines.push(line));
  log.write('pay', 'stdout', '{"level":"INFO","message":"fine"}\n{"level":"ERR');
  log.write('pay', 'stdout', 'OR","message":"bad"}\n');
  log.write('pay', 'stderr', 'warning\n');
  return lines;
}

it('always shows errors, whole lines only', () => {
  expect(printed(false)).toEqual(['pay: {"level":"ERROR","message":"bad"}', 'pay: warning']);
});

it('shows the rest when asked', () => {
  expect(printed(true)).toHaveLength(3);
});
