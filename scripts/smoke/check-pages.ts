import { fetchAnswer, type Answer } from '../../local/api/answer.ts';
import type { Checklist } from './checklist.ts';

const shells = ['/', '/app/', '/back-office/'];

/** What each answer has to forbid a browser, whatever else it allows. */
const everywhere: Record<string, RegExp> = {
  'strict-transport-security': /max-age=\d{8}/,
  'x-content-type-options': /^nosniff$/,
  'content-security-policy': /default-src 'none'.*frame-ancestors 'none'/,
};
const ofPages: Record<string, RegExp> = {
  ...everywhere,
  'x-frame-options': /^DENY$/,
  'referrer-policy': /^no-referrer$/,
  'cross-origin-opener-policy': /^same-origin$/,
};

/** The shells of the three web apps and what they begin with, and that the API lets nobody in without a token. */
export async function checkPages({ check }: Checklist, url: string, answerMsMax: number): Promise<void> {
  const get = (path: string) => fetchAnswer(new URL(path, url), { signal: AbortSignal.timeout(answerMsMax) });
  for (const path of shells) {
    await check(`page ${path}`, async () => {
      const shell = await get(path);
      refuseOther(shell, 200, ofPages);
      const [, script] = /<script[^>]+src="([^"]+)"/.exec(shell.text) ?? [];
      if (script === undefined) throw new Error('no script: it is not the shell of an app');
      refuseOther(await get(script), 200, {});
      return script;
    });
  }
  await check('API without a token', async () => {
    refuseOther(await get('/v1/me'), 401, everywhere);
    return '401';
  });
}

function refuseOther(answer: Answer, status: number, headers: Record<string, RegExp>): void {
  if (answer.status !== status) throw new Error(`it answered ${answer.status}, not ${status}`);
  for (const [name, wanted] of Object.entries(headers)) {
    const value = answer.headers.get(name) ?? 'missing';
    if (!wanted.test(value)) throw new Error(`its header ${name} is ${value}`);
  }
}
