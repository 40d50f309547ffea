import { isRecord } from '../template/cloud-formation.ts';
import { AwsError } from './aws-json-server.ts';

/** What SendEmail was told to send. */
export interface MailMessage {
  /** As it stands in the header: `Name <address>`, or the address alone. */
  from: string;
  to: readonly string[];
  replyTo: readonly string[];
  subject: string;
  html?: string;
  text?: string;
  headers: Readonly<Record<string, string>>;
  tags: Readonly<Record<string, string>>;
  configurationSet?: string;
}

/** A mail as SES would send it. */
export interface Mail extends MailMessage {
  messageId: string;
  /** Business time, epoch milliseconds. */
  at: number;
}

/** `no-reply@example.org` of `Name <no-reply@example.org>`. */
export const addressIn = (mailbox: string): string => /<([^<>]+)>\s*$/.exec(mailbox)?.[1] ?? mailbox.trim();

/** Tags are letters, digits and a few signs of ASCII (SES API v2: MessageTag). */
const tagShape = /^[A-Za-z0-9_.@-]{1,256}$/;
/** SES API v2: SendEmail takes 50 recipients at most. */
const RECIPIENTS_MAX = 50;

/**
 * Reads the body of a SendEmail with simple content.
 *
 * @throws AwsError as SES refuses it
 */
export function readSendEmail(body: string): MailMessage {
  const input = record(JSON.parse(body));
  const content = record(input['Content']);
  const simple = record(content['Simple']);
  if (Object.keys(simple).length === 0) {
    throw new AwsError('BadRequestException', 'The local SES takes simple content only: no raw message, no template.');
  }
  const parts = record(simple['Body']);
  const html = textOf(parts['Html']);
  const text = textOf(parts['Text']);
  const to = texts(record(input['Destination'])['ToAddresses']);
  const subject = textOf(simple['Subject']);
  if (subject === undefined) throw new AwsError('BadRequestException', "Missing required header 'Subject'.");
  if (html === undefined && text === undefined) throw new AwsError('BadRequestException', 'Message body is empty.');
  if (to.length === 0 || to.length > RECIPIENTS_MAX) {
    throw new AwsError('BadRequestException', `Recipient count must be 1 to ${RECIPIENTS_MAX}, and is ${to.length}.`);
  }
  const tags = pairs(input['EmailTags']);
  const odd = Object.entries(tags)
    .flat()
    .find((part) => !tagShape.test(part));
  if (odd !== undefined) throw new AwsError('BadRequestException', `Invalid tag: ${odd}`);
  const configurationSet = input['ConfigurationSetName'];
  return {
    from: typeof input['FromEmailAddress'] === 'string' ? input['FromEmailAddress'] : '',
    to,
    replyTo: texts(input['ReplyToAddresses']),
    subject,
    ...(html === undefined ? {} : { html }),
    ...(text === undefined ? {} : { text }),
    headers: pairs(simple['Headers']),
    tags,
    ...(typeof configurationSet === 'string' ? { configurationSet } : {}),
  };
}

const record = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const texts = (value: unknown): string[] => list(value).filter((one) => typeof one === 'string');

function textOf(part: unknown): string | undefined {
  const data = record(part)['Data'];
  return typeof data === 'string' && data !== '' ? data : undefined;
}

const pairs = (value: unknown): Record<string, string> =>
  Object.fromEntries(list(value).map((one) => [String(record(one)['Name']), String(record(one)['Value'])]));
