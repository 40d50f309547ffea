import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../support/matrix.ts';

/** The app as the CDK's command line runs it, with `-c name=value`. */
const runApp = (context: Record<string, string>) =>
  spawnSync(process.execPath, ['bin/encaissement.ts'], {
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, CDK_CONTEXT_JSON: JSON.stringify(context) },
  });

describe('a deployment with wrong settings', () => {
  // The sentences have unit tests (lib/settings.unit.test.ts); each run of the whole app takes seconds.
  const wrong: [string, Record<string, string>, RegExp[]][] = [
    [
      'each setting that is wrong, in English and French',
      { terms: '{"leadBusinessDays": 5.5, "remindersMax": -1}' },
      [/^terms\.leadBusinessDays /, /^terms\.leadBusinessDays /, /^terms\.remindersMax /, /^terms\.remindersMax /],
    ],
    ['a text that is no JSON', { terms: '{holdMs: 1}' }, [/^terms must be a JSON object .*\{holdMs: 1\}$/]],
    ['a stage that there is not', { stage: 'test' }, [/^stage must be one of dev, prod, got test$/]],
  ];

  it.each(cellsOf(wrong, 1))('is told in sentences and nothing else: %s', (_what, context, sentences) => {
    const { status, stdout, stderr } = runApp(context);
    const lines = stderr.trim().split('\n');

    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(lines).toEqual(sentences.map((sentence) => expect.stringMatching(sentence) as string));
  });
});
