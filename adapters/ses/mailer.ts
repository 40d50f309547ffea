import {
  BadRequestException,
  MailFromDomainNotVerifiedException,
  MessageRejected,
  NotFoundException,
  SendEmailCommand,
  type SESv2Client,
} from '@aws-sdk/client-sesv2';
import { mailLimits } from '../../contract/settings/limits.ts';
import { mailOn, required, type Environment } from '../configuration.ts';
import { Unavailable } from '../unavailable.ts';

export interface MailSettings {
  /** The address alone. */
  from: string;
  replyTo: string | undefined;
  configurationSet: string;
}

/** @returns undefined when the stack was deployed without a sender: mail is off */
export const mailSettings = (env: Environment): MailSettings | undefined =>
  mailOn(env)
    ? {
        from: required(env, 'MAIL_FROM'),
        replyTo: env['MAIL_REPLY_TO'] || undefined,
        configurationSet: required(env, 'MAIL_CONFIGURATION_SET'),
      }
    : undefined;

export interface OutgoingMail {
  to: string;
  subject: string;
  html: string;
  text: string;
  /** Come back with what becomes of the mail: letters, digits, `_`, `-`, `.` and `@` only. */
  tags: Readonly<Record<string, string>>;
}

export type MailOutcome =
  | { outcome: 'sent' }
  /** It would be refused again. `why` is the name of SES's error: its message quotes addresses. */
  | { outcome: 'refused'; why: string };

export type Mailer = ReturnType<typeof mailer>;

/** Mails to one person each, by SES. */
export function mailer(ses: SESv2Client, { from, replyTo, configurationSet }: MailSettings) {
  return {
    /** @throws Unavailable when SES does not answer in time, or takes no mails for now */
    async send({ to, subject, html, text, tags }: OutgoingMail): Promise<MailOutcome> {
      const part = (Data: string) => ({ Data, Charset: 'UTF-8' });
      const command = new SendEmailCommand({
        FromEmailAddress: `Encaissement <${from}>`,
        ReplyToAddresses: replyTo === undefined ? undefined : [replyTo],
        Destination: { ToAddresses: [to] },
        Content: {
          Simple: {
            Subject: part(subject),
            Body: { Html: part(html), Text: part(text) },
            // Nobody's absence note need answer it (RFC 3834).
            Headers: [{ Name: 'Auto-Submitted', Value: 'auto-generated' }],
          },
        },
        ConfigurationSetName: configurationSet,
        EmailTags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
      });
      try {
        await ses.send(command, { abortSignal: AbortSignal.timeout(mailLimits.sendWithinMs) });
        return { outcome: 'sent' };
      } catch (error) {
        if (isRefusal(error)) return { outcome: 'refused', why: error.name };
        throw withoutAddress(error);
      }
    },
  };
}

const isRefusal = (error: unknown): error is Error =>
  error instanceof MessageRejected ||
  error instanceof BadRequestException ||
  error instanceof MailFromDomainNotVerifiedException ||
  error instanceof NotFoundException;

/** SES's own messages may quote an address: its error's name is all that is kept. */
function withoutAddress(error: unknown): Error {
  const { cause, unexpected } = error instanceof Unavailable ? error : { cause: error, unexpected: true };
  return new Unavailable(`SES (${cause instanceof Error ? cause.name : 'no error'})`, { unexpected });
}
