import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import type { SendEmailCommandInput } from '@aws-sdk/client-sesv2';
import { expect, it, onTestFinished } from 'vitest';
import type { SendingEvent } from '../../services/ses-events.ts';
import { startSes } from '../../services/ses.ts';

const NOW = Date.parse('2026-11-30T08:00:00Z');

async function start() {
  const ses = await startSes({ now: () => NOW });
  onTestFinished(() => ses.close());
  ses.createIdentity('example.org');
  ses.createConfigurationSet('mails', ['BOUNCE', 'COMPLAINT']);
  const events: SendingEvent[] = [];
  ses.onEvent((event) => void events.push(event));
  const credentials = { accessKeyId: 'ME', secretAccessKey: 'secret' };
  const client = new SESv2Client({ endpoint: ses.endpoint, region: 'eu-west-3', credentials, maxAttempts: 1 });
  const send = (to: string, input: Partial<SendEmailCommandInput> = {}) =>
    client.send(
      new SendEmailCommand({
        FromEmailAddress: 'Notes <no-reply@example.org>',
        Destination: { ToAddresses: [to] },
        Content: {
          Simple: {
            Subject: { Data: 'Été', Charset: 'UTF-8' },
            Body: { Text: { Data: 'text' }, Html: { Data: '<p>html</p>' } },
            Headers: [{ Name: 'X-Kind', Value: 'note' }],
          },
        },
        EmailTags: [{ Name: 'reader', Value: 'abc' }],
        ConfigurationSetName: 'mails',
        ...input,
      }),
    );
  return { ses, send, events };
}

it('keeps what is sent, from any address of its domain', async () => {
  const { ses, send, events } = await start();

  const { MessageId } = await send('léa@example.net', { ReplyToAddresses: ['help@example.org'] });

  expect(ses.mails()).toEqual([
    {
      messageId: MessageId,
      at: NOW,
      from: 'Notes <no-reply@example.org>',
      to: ['léa@example.net'],
      replyTo: ['help@example.org'],
      subject: 'Été',
      text: 'text',
      html: '<p>html</p>',
      headers: { 'X-Kind': 'note' },
      tags: { reader: 'abc' },
      configurationSet: 'mails',
    },
  ]);
  expect(events).toEqual([]);
  ses.reset();
  expect(ses.mails()).toEqual([]);
});

it.each([
  ['bounce@simulator.amazonses.com', 'Email Bounced', { bounce: { bounceType: 'Permanent' } }],
  ['bounce+paul@simulator.amazonses.com', 'Email Bounced', { eventType: 'Bounce' }],
  ['complaint@simulator.amazonses.com', 'Email Complaint Received', { eventType: 'Complaint' }],
])('tells what becomes of a mail to %s', async (address, type, detail) => {
  const { send, events } = await start();
  await send(address);
  expect(events).toMatchObject([
    {
      source: 'aws.ses',
      'detail-type': type,
      detail: {
        ...detail,
        mail: { destination: [address], tags: { reader: ['abc'], 'ses:configuration-set': ['mails'] } },
      },
    },
  ]);
});

it.each([
  ['a sender that is none of its identities', { FromEmailAddress: 'a@other.org' }, 'MessageRejected'],
  ['a configuration set that is not there', { ConfigurationSetName: 'other' }, 'NotFoundException'],
  ['a tag with other signs', { EmailTags: [{ Name: 'reader', Value: 'Léa' }] }, 'BadRequestException'],
  ['a raw message', { Content: { Raw: { Data: new Uint8Array() } } }, 'BadRequestException'],
])('refuses %s', async (_what, input, name) => {
  const { ses, send } = await start();
  await expect(send('a@example.net', input)).rejects.toMatchObject({ name });
  expect(ses.mails()).toEqual([]);
});
