import { addressIn } from './ses-message.ts';
import type { Mail } from './ses-message.ts';

/** What became of a mail at one recipient. */
interface Reply {
  readonly type: 'BOUNCE' | 'COMPLAINT';
  readonly recipient: string;
}

/** An event of EventBridge, as SES puts it on the default bus. */
export interface SendingEvent {
  readonly source: 'aws.ses';
  readonly 'detail-type': string;
  readonly time: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/**
 * SES's mailbox simulator: addresses whose fate is known beforehand, with a label at will (`bounce+label@…`).
 *
 * @see https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html
 */
const simulator = /^(bounce|suppressionlist|complaint)(?:\+[^@]*)?@simulator\.amazonses\.com$/;

/** What is heard of a mail: from the simulator's addresses only, all others take what they get in silence. */
export const simulatedReplies = ({ to }: Mail): Reply[] =>
  to.map(addressIn).flatMap((recipient) => {
    const fate = simulator.exec(recipient)?.[1];
    if (fate === undefined) return [];
    return [{ type: fate === 'complaint' ? ('COMPLAINT' as const) : ('BOUNCE' as const), recipient }];
  });

/** @see https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html */
export function sendingEvent(mail: Mail, { type, recipient }: Reply): SendingEvent {
  const time = new Date(mail.at).toISOString();
  const { messageId, from, to, tags, configurationSet = '' } = mail;
  const told = {
    timestamp: time,
    source: from,
    messageId,
    destination: to,
    tags: {
      ...Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
      'ses:configuration-set': [configurationSet],
    },
  };
  if (type === 'COMPLAINT') {
    const complaint = { complainedRecipients: [{ emailAddress: recipient }], timestamp: time };
    return event('Email Complaint Received', time, { eventType: 'Complaint', mail: told, complaint });
  }
  const bounce = {
    bounceType: 'Permanent',
    bounceSubType: 'General',
    bouncedRecipients: [{ emailAddress: recipient, action: 'failed', status: '5.1.1' }],
    timestamp: time,
  };
  return event('Email Bounced', time, { eventType: 'Bounce', mail: told, bounce });
}

const event = (detailType: string, time: string, detail: Record<string, unknown>): SendingEvent => ({
  source: 'aws.ses',
  'detail-type': detailType,
  time,
  detail,
});
