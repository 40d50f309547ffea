import { expect, it } from 'vitest';
import { judgeAdvisories } from '../../../scripts/advisories/judge-advisories.ts';

const report = (severity: string) =>
  JSON.stringify({ vulnerabilities: { 'left-pad': { severity, range: '<1.3.1' } }, metadata: {} });

it.each(['high', 'critical'])(
  'a weakness that is %s fails, and is named with the versions that have it',
  (severity) => {
    const { text, isBad } = judgeAdvisories(report(severity));
    expect(isBad).toBe(true);
    expect(text).toContain(`left-pad <1.3.1: ${severity}`);
  },
);

it('a lesser one waits for the next update', () => {
  expect(judgeAdvisories(report('moderate')).isBad).toBe(false);
});

it.each(['', 'npm error audit endpoint returned an error', '{"message":"405 Method Not Allowed","statusCode":405}'])(
  'says so where no source answers: %j',
  (printed) => {
    expect(judgeAdvisories(printed)).toEqual({
      text: expect.stringContaining('No advisory source') as string,
      isBad: false,
    });
  },
);
