import { randomUUID } from 'node:crypto';
import { AwsError } from './aws-json-server.ts';
import { serveHttp } from './http-service.ts';
import type { ServiceResponse } from './http-service.ts';
import { sendingEvent, simulatedReplies } from './ses-events.ts';
import type { SendingEvent } from './ses-events.ts';
import { addressIn, readSendEmail } from './ses-message.ts';
import type { Mail } from './ses-message.ts';

/** SES, API v2, for senders: what is sent is kept to be looked at, nothing leaves the machine. */
export interface Ses {
  endpoint: string;
  /** An address, or a domain with all its addresses: verified at once. */
  createIdentity(name: string): void;
  /** `events` are told to the listener, in SES's own capitals: `BOUNCE`. */
  createConfigurationSet(name: string, events: readonly string[]): void;
  /** Told what became of a mail, for the configuration sets that want it. */
  onEvent(listener: (event: SendingEvent) => void): void;
  /** All mails since the start or the last reset, oldest first. */
  mails(): readonly Mail[];
  /** Forgets what was sent; identities and configuration sets are the stack's. */
  reset(): void;
  close(): Promise<void>;
}

export async function startSes({ now }: { now: () => number }): Promise<Ses> {
  const identities = new Set<string>();
  const configurationSets = new Map<string, readonly string[]>();
  const listeners: ((event: SendingEvent) => void)[] = [];
  const mails: Mail[] = [];

  const send = (body: string): object => {
    const message = readSendEmail(body);
    const from = addressIn(message.from);
    if (!identities.has(from) && !identities.has(from.replace(/^.*@/, ''))) {
      throw new AwsError('MessageRejected', `Email address is not verified. The following identity failed: ${from}`);
    }
    const { configurationSet } = message;
    const wanted = configurationSet === undefined ? [] : configurationSets.get(configurationSet);
    if (!wanted) {
      throw new AwsError('NotFoundException', `Configuration set <${configurationSet}> does not exist.`, 404);
    }
    const mail: Mail = { messageId: randomUUID(), at: now(), ...message };
    mails.push(mail);
    for (const reply of simulatedReplies(mail)) {
      if (wanted.includes(reply.type)) for (const listener of listeners) listener(sendingEvent(mail, reply));
    }
    return { MessageId: mail.messageId };
  };

  const service = await serveHttp(({ method, url, body }) => {
    try {
      if (method !== 'POST' || url.pathname !== '/v2/email/outbound-emails') {
        throw new AwsError('UnknownOperationException', `The local SES has no ${method} ${url.pathname}.`, 501);
      }
      return Promise.resolve(json(200, send(body)));
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      return Promise.resolve(json(error.status, { message: error.message }, { 'x-amzn-errortype': error.code }));
    }
  });

  return {
    endpoint: service.endpoint,
    createIdentity: (name) => void identities.add(name),
    createConfigurationSet: (name, events) => void configurationSets.set(name, events),
    onEvent: (listener) => void listeners.push(listener),
    mails: () => mails,
    reset: () => void mails.splice(0),
    close: () => service.close(),
  };
}

const json = (status: number, body: object, headers: Record<string, string> = {}): ServiceResponse => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});
