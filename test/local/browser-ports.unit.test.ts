import { expect, it } from 'vitest';
import { blockedPorts } from '../../local/browser-ports.ts';

it.each([...blockedPorts])('%i is refused by fetch before anything is sent', async (port) => {
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({ cause: { message: 'bad port' } });
});

it('has none of those that are recommended instead', () => {
  expect([...blockedPorts].filter((port) => port >= 7_000 && port <= 9_999)).toEqual([]);
});
