import type { Mail } from 'run-template';
import { control, RawResponse } from './controls.ts';
import type { Control } from './controls.ts';
import { ControlRefusal } from './problem.ts';

export interface MailControlsOptions {
  readonly settle: () => Promise<void>;
  readonly mails: () => readonly Mail[];
}

/** A mail shows itself and nothing more: it loads nothing, and runs nothing. */
const asMail = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'",
  'x-content-type-options': 'nosniff',
};

/** What would have been mailed: the list, and each mail as a mailbox shows it, in HTML and as text. */
export function mailControls({ settle, mails }: MailControlsOptions): Control[] {
  // A mail is sent from a stream: what was written before the call is to be seen in its answer.
  const all = async () => {
    await settle();
    return mails();
  };
  async function named(id: string): Promise<Mail> {
    const found = (await all()).find(({ messageId }) => messageId === id);
    if (!found) throw new ControlRefusal(404, 'mail-unknown', `There is no mail ${id}. GET /_local/mails lists them.`);
    return found;
  }

  return [
    control({
      method: 'GET',
      path: '/_local/mails',
      run: async () =>
        (await all()).map(({ messageId, at, to, subject, text, tags }) => ({
          at: new Date(at).toISOString(),
          to,
          subject,
          event: tags['event'],
          html: `/_local/mails/${messageId}`,
          text,
        })),
    }),
    control({
      method: 'GET',
      path: '/_local/mails/{id}',
      run: async ({ parameters: [id = ''] }) => new RawResponse(asMail, Buffer.from((await named(id)).html ?? '')),
    }),
    control({
      method: 'GET',
      path: '/_local/mails/{id}/text',
      run: async ({ parameters: [id = ''] }) =>
        new RawResponse({ 'content-type': 'text/plain; charset=utf-8' }, Buffer.from((await named(id)).text ?? '')),
    }),
  ];
}
