import { expect, it } from 'vitest';
import { Unavailable } from '../../../adapters/unavailable.ts';
import { withCodeMac } from '../../support/code-mac.ts';
import { callCounter, faults } from '../../support/faults.ts';

const codeMacWith = withCodeMac();

it('tells a right code from a wrong one with one call each', async () => {
  const counter = callCounter();
  const codes = codeMacWith(counter);
  const sealed = await codes.seal('marie', '482913');
  expect(await codes.verify('marie', '482913', sealed)).toBe('right');
  expect(await codes.verify('marie', '482914', sealed)).toBe('wrong');
  expect(Object.fromEntries(counter.calls)).toEqual({ GenerateMacCommand: 1, VerifyMacCommand: 2 });
});

it('seals a code for one client alone, and says nothing of the code', async () => {
  const codes = codeMacWith();
  const sealed = await codes.seal('marie', '482913');
  expect(await codes.verify('paul', '482913', sealed)).toBe('wrong');
  expect(JSON.stringify(sealed)).not.toContain('482913');
  expect(Buffer.from(sealed.mac, 'base64')).toHaveLength(32);
});

it('gives no verdict when KMS gives none, nor quotes the code', async () => {
  const sealed = await codeMacWith().seal('marie', '482913');
  const broken = codeMacWith(faults({ times: 99, when: 'before' }));
  const error = await broken.verify('marie', '482913', sealed).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Unavailable);
  expect(String(error) + String((error as Error).cause)).not.toContain('482913');
  await expect(broken.seal('marie', '482913')).rejects.toBeInstanceOf(Unavailable);
});

it('gives no verdict under a key that is gone', async () => {
  const sealed = { ...(await codeMacWith().seal('marie', '482913')), keyId: 'no-such-key' };
  await expect(codeMacWith().verify('marie', '482913', sealed)).rejects.toBeInstanceOf(Unavailable);
});
