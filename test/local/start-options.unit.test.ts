import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StartError } from 'run-template';
import { startOptions } from '../../local/start-options.ts';

describe('startOptions', () => {
  it('has defaults', () => {
    expect(startOptions([], {})).toEqual({ help: false, port: 4000, history: false, verbose: false });
  });

  it('reads what is given', () => {
    const args = ['--clock', '2026-04-30T09:00:00Z', '--data', 'kept', '--history', '--verbose'];
    expect(startOptions(args, { PORT: '4123' })).toEqual({
      help: false,
      port: 4123,
      clock: Date.UTC(2026, 3, 30, 9),
      dataDir: resolve('kept'),
      history: true,
      verbose: true,
    });
  });

  it.each<[string[], string | undefined]>([
    [['--clock', 'yesterday'], undefined],
    [['--clock', '2026-04-30'], undefined],
    [['--clock', '2026-13-30T09:00:00Z'], undefined],
    [['--clok', '2026-04-30T09:00:00Z'], undefined],
    [['--data'], undefined],
    [[], 'http'],
    [[], '6000'],
    [[], '70000'],
  ])('refuses %j with PORT %s in one sentence', (args, PORT) => {
    expect(() => startOptions(args, { PORT })).toThrow(StartError);
  });

  it.each(['4190', '6000', '10080'])(
    'says which ports to take instead of %s, on which browsers open no page',
    (PORT) => {
      expect(() => startOptions([], { PORT })).toThrow(
        `Browsers open no page on port ${PORT}, which is another protocol's: choose one from 7000 to 9999, for example PORT=7000 npm start.`,
      );
    },
  );
});
