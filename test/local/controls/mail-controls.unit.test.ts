import { expect, it } from 'vitest';
import type { Mail } from 'run-template';
import { createControls } from '../../../local/controls/controls.ts';
import { mailControls } from '../../../local/controls/mail-controls.ts';

const mail: Mail = {
  messageId: 'm1',
  at: Date.parse('2026-04-30T09:00:00Z'),
  from: 'Encaissement <no-reply@example.fr>',
  to: ['lea@example.fr'],
  replyTo: [],
  subject: 'Reçu',
  html: '<p>Reçu</p>',
  text: 'Reçu',
  headers: {},
  tags: { event: 'RECEIPT' },
};

async function get(path: string) {
  let settled = 0;
  const settle = () => Promise.resolve(void (settled += 1));
  // What is still in the stream is mailed first.
  const mails = () => (settled > 0 ? [mail] : []);
  const response = await createControls(mailControls({ settle, mails }))({
    method: 'GET',
    url: new URL(path, 'http://127.0.0.1:4000'),
    headers: {},
    body: Buffer.alloc(0),
    sourceIp: '127.0.0.1',
    receivedAt: 0,
  });
  return { ...response, body: response.body.toString() };
}

it('lists the mails, with where each is shown', async () => {
  expect(JSON.parse((await get('/_local/mails')).body)).toEqual([
    {
      at: '2026-04-30T09:00:00.000Z',
      to: ['lea@example.fr'],
      subject: 'Reçu',
      event: 'RECEIPT',
      html: '/_local/mails/m1',
      text: 'Reçu',
    },
  ]);
});

it('shows one as a page that loads and runs nothing, and as text', async () => {
  const page = await get('/_local/mails/m1');
  expect(page).toMatchObject({ status: 200, body: '<p>Reçu</p>' });
  expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  expect(await get('/_local/mails/m1/text')).toMatchObject({ status: 200, body: 'Reçu' });
});

it('says that a mail is not there', async () => {
  const { status, body } = await get('/_local/mails/m2');
  expect(status).toBe(404);
  expect(JSON.parse(body)).toMatchObject({ code: 'mail-unknown' });
});
