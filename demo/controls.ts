import type { Identity } from '../local/demo-data/identity.ts';
import { fetchAnswer, UnexpectedAnswer } from '../local/api/answer.ts';

/** A push as the phone's platform was given it. */
export interface Push {
  platform: 'FCM' | 'APNS';
  token: string;
  ttlSeconds?: number;
  message: unknown;
}

/** The laptop's own controls (`/_local`), by which a story can move time and look at phones. */
export interface Controls {
  identities(): Promise<Identity[]>;
  token(identity: string): Promise<string>;
  /** Business time, epoch milliseconds. */
  now(): Promise<number>;
  /** Forward by an ISO 8601 duration; returns when all that fell due is done. */
  advance(duration: string): Promise<void>;
  /** Forward to an instant, ISO 8601. */
  advanceTo(instant: string): Promise<void>;
  /** To when what has run out by then is also written down and told: the grace of calls in flight is over. */
  advancePast(deadline: string): Promise<void>;
  /** Waits until what has happened so far has had its effects: one second of business time passes. */
  settle(): Promise<void>;
  /** What phones were told about one payment request, oldest first. */
  pushes(paymentRequestId: string): Promise<PushSeen[]>;
  /** What one phone was told, of whatever, oldest first. */
  pushesTo(token: string): Promise<PushSeen[]>;
  /** What was mailed to one address, oldest first. */
  mails(to: string): Promise<MailSeen[]>;
  /** Runs the batch now. */
  runBatch(): Promise<void>;
  /** The bank answers an export, the newest one where none is named. */
  answerBank(mix?: BankMix): Promise<BankAnswered>;
  /** What is wrong with the books: empty when nothing is. */
  audit(): Promise<unknown[]>;
  /** The same with what each account comes to. */
  books(): Promise<Books>;
}

export interface Books {
  findings: unknown[];
  /** Of each account, in cents. */
  balances: Record<string, number>;
}

export interface PushSeen extends Push {
  event: string;
  title: string;
  body: string;
}

/** Of 100 transfers, how many the bank rejects and how many come back; and how it says so. */
export interface BankMix {
  date?: string;
  seed?: number;
  rejected?: number;
  returned?: number;
  twice?: boolean;
  codes?: readonly string[];
  wholeFile?: boolean;
}

export interface BankAnswered {
  date: string;
  outcomes: { endToEndId: string; outcome: 'PAID' | 'REJECTED' | 'RETURNED'; code?: string }[];
  files: string[];
}

/** A mail as a mailbox was given it; `html` is where it is shown. */
export interface MailSeen {
  at: string;
  to: string[];
  subject: string;
  event: string;
  html: string;
  text: string;
}

/** Longer than a call can be in flight: what runs out is written down only then. */
const graceMs = 30_000;

export function connectControls(url: string): Controls {
  async function ask(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await fetchAnswer(new URL(`/_local/${path}`, url), {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    if (answer.status >= 300) throw new UnexpectedAnswer(`${method} /_local/${path}`, answer);
    return answer.body;
  }
  const advanceTo = async (instant: string) => void (await ask('POST', 'clock', { to: instant }));
  const advance = async (duration: string) => void (await ask('POST', 'clock', { advance: duration }));

  const books = async () => (await ask('POST', 'audit')) as Books;
  const seen = async () => ((await ask('GET', 'pushes')) as Push[]).map((push) => ({ ...push, ...contentOf(push) }));

  return {
    identities: async () => (await ask('GET', 'identities')) as Identity[],
    token: async (identity) => ((await ask('POST', 'token', { identity })) as { accessToken: string }).accessToken,
    now: async () => Date.parse(((await ask('GET', 'clock')) as { now: string }).now),
    advance,
    advanceTo,
    advancePast: (deadline) => advanceTo(new Date(Date.parse(deadline) + graceMs).toISOString()),
    settle: () => advance('PT1S'),
    pushes: async (paymentRequestId) => (await seen()).filter((push) => push.paymentRequestId === paymentRequestId),
    pushesTo: async (token) => (await seen()).filter((push) => push.token === token),
    mails: async (address) => ((await ask('GET', 'mails')) as MailSeen[]).filter(({ to }) => to.includes(address)),
    runBatch: async () => void (await ask('POST', 'reimbursements')),
    answerBank: async (mix = {}) => (await ask('POST', 'bank', mix)) as BankAnswered,
    audit: async () => (await books()).findings,
    books,
  };
}

interface Content {
  /** Of news of a payment; what happened to the account has none. */
  paymentRequestId?: string;
  event: string;
  title: string;
  body: string;
}

interface FcmPayload {
  fcmV1Message: {
    message: { notification: { title: string; body: string }; data: { paymentRequestId?: string; event: string } };
  };
}

interface ApnsPayload {
  aps: { alert: { title: string; body: string } };
  paymentRequestId?: string;
  event: string;
}

function contentOf({ platform, message }: Push): Content {
  if (platform === 'FCM') {
    const { notification, data } = (message as FcmPayload).fcmV1Message.message;
    return { ...notification, ...data };
  }
  const { aps, paymentRequestId, event } = message as ApnsPayload;
  return { ...aps.alert, paymentRequestId, event };
}
