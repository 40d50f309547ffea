import { expect, it, vi } from 'vitest';
import { memberLimits } from '../../contract/settings/limits.ts';
import { remembered } from '../../functions/remembered.ts';

const minute = memberLimits.rememberedMs;

it('reads a key once a minute, and each key by itself', async () => {
  const read = vi.fn((key: string) => Promise.resolve(`${key} as read ${read.mock.calls.length}`));
  const get = remembered(read);

  expect(await get('nadia', 0)).toBe('nadia as read 1');
  expect(await get('nadia', minute - 1)).toBe('nadia as read 1');
  expect(await get('omar', minute - 1)).toBe('omar as read 2');
  expect(await get('nadia', minute)).toBe('nadia as read 3');
});

it('reads again when time was set back', async () => {
  const read = vi.fn(() => Promise.resolve(read.mock.calls.length));
  const get = remembered(read);
  await get('nadia', minute);
  expect(await get('nadia', 0)).toBe(2);
});

it('does not keep a read that failed', async () => {
  const read = vi.fn(() => Promise.resolve('here')).mockRejectedValueOnce(new Error('no answer'));
  const get = remembered(read);
  await expect(get('nadia', 0)).rejects.toThrow('no answer');
  expect(await get('nadia', 0)).toBe('here');
});
