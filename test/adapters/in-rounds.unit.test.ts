import { describe, expect, it, vi } from 'vitest';
import { inRounds } from '../../adapters/in-rounds.ts';
import { Unavailable } from '../../adapters/unavailable.ts';

describe('what somebody else may change meanwhile', () => {
  it('is tried anew until nobody was first', async () => {
    const round = vi
      .fn<() => Promise<string | undefined>>()
      .mockResolvedValueOnce(undefined)
      .mockResolvedValueOnce('done');
    expect(await inRounds('the wallet', round)).toBe('done');
    expect(round).toHaveBeenCalledTimes(2);
  });

  it('is given up after eight times, and may be asked for again', async () => {
    const round = vi.fn(() => Promise.resolve(undefined));
    await expect(inRounds('the wallet', round)).rejects.toThrow(Unavailable);
    expect(round).toHaveBeenCalledTimes(8);
  });

  it('is not tried anew where it fails', async () => {
    const round = vi.fn(() => Promise.reject(new Error('broken')));
    await expect(inRounds('the wallet', round)).rejects.toThrow('broken');
    expect(round).toHaveBeenCalledTimes(1);
  });
});
