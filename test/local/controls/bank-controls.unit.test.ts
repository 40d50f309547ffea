import { expect, it } from 'vitest';
import type { BankMix } from '../../../local/bank/answer-export.ts';
import { bankControls } from '../../../local/controls/bank-controls.ts';
import { createControls } from '../../../local/controls/controls.ts';

function given() {
  const asked: [string | undefined, BankMix][] = [];
  const serve = createControls(
    bankControls({
      answer: (date, mix) => {
        asked.push([date, mix]);
        return Promise.resolve(
          date === '2026-06-09' ? undefined : { date: date ?? '2026-06-08', outcomes: [], files: [] },
        );
      },
    }),
  );
  const call = async (body?: object) => {
    const url = new URL('/_local/bank', 'http://127.0.0.1:4000');
    const request = { method: 'POST', url, headers: {}, body: Buffer.from(JSON.stringify(body ?? {})) };
    const answer = await serve(request as Parameters<typeof serve>[0]);
    return { status: answer.status, body: JSON.parse(String(answer.body)) as unknown };
  };
  return { asked, call };
}

it('answers the newest export where none is named, and pays where nothing else is asked for', async () => {
  const { asked, call } = given();
  expect(await call()).toMatchObject({ status: 200, body: { date: '2026-06-08' } });
  expect(asked).toEqual([
    [undefined, { seed: 1, rejected: 0, returned: 0, twice: false, codes: ['AC04'], wholeFile: false }],
  ]);
});

it('has nothing to say of an export that there is not', async () => {
  const answer = await given().call({ date: '2026-06-09' });
  expect(answer).toMatchObject({ status: 409, body: { code: 'nothing-to-answer' } });
});

it.each([
  { date: '9 juin' },
  { rejected: 101 },
  { returned: -1 },
  { rejected: 60, returned: 60 },
  { codes: [] },
  { codes: ['a reason'] },
  { twice: 'yes' },
  { paid: 50 },
])('takes no %j', async (body) => {
  const { asked, call } = given();
  expect(await call(body)).toMatchObject({ status: 422, body: { code: 'body-invalid' } });
  expect(asked).toEqual([]);
});
