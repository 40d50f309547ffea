import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { MINUTE_MS } from '../contract/duration.ts';
import { factorLimits } from '../contract/settings/limits.ts';
import { approvalAct, signedMessage, type SignedAct } from '../contract/signed-messages.ts';
import { derivedId } from '../core/ids.ts';
import { cents } from '../contract/money.ts';
import type { Device, PersonalCode } from '../core/security/credentials.ts';
import { deviceIdOf } from '../core/security/device-key.ts';
import type { Instant } from '../core/time.ts';
import { Violation } from './money-model.ts';

const rightCode = '371948';
const wrongCode = '628405';

/** A phone, or another one, with the key that never leaves it. */
export interface OwnDevice {
  device: Device;
  key: KeyObject;
}

export interface SimulatedClient {
  id: string;
  identifier: string;
  devices: readonly [OwnDevice, OwnDevice];
  sealed: PersonalCode;
  /** What happened since the attempts at the code were free. */
  guesses: Guesses;
  /** The same of the time before. */
  former: Guesses & { until: number };
}

interface Guesses {
  /** When KMS found one wrong, whoever has learnt it. */
  wrong: number[];
  /** Taken since then, and learnt to be wrong. */
  learnt: number;
}
const noGuess = (): Guesses => ({ wrong: [], learnt: 0 });

export type Persons = ReturnType<typeof personsOf>;

/** Merchants and clients, with what only they have. */
export function personsOf(merchantCount: number, clientCount: number, since: Instant) {
  const merchants = Array.from({ length: merchantCount }, (_, index) => derivedId('merchant', String(index)));
  const clients = Array.from({ length: clientCount }, (_, index): SimulatedClient => {
    return {
      id: derivedId('client', String(index)),
      identifier: identifierOf(index),
      devices: [ownDevice(since), ownDevice(since)],
      sealed: { mac: rightCode, keyId: 'key', changedAt: since, version: 1 },
      guesses: noGuess(),
      former: { ...noGuess(), until: since },
    };
  });
  const byId = new Map(clients.map((client) => [client.id, client]));
  const client = (id: string): SimulatedClient => {
    const found = byId.get(id);
    if (!found) throw new Error(`no client ${id}`);
    return found;
  };

  let ibans = 0;

  return {
    merchants,
    clients,
    /** An account that nobody had before. */
    nextIban: () => ibanOf((ibans += 1)),
    client,

    device: (clientId: string, deviceId: string): Device | undefined =>
      client(clientId).devices.find(({ device }) => device.id === deviceId)?.device,

    /** What KMS says. */
    verdict(clientId: string, code: string, sealed: PersonalCode, now: Instant): 'right' | 'wrong' {
      const isRight = code === sealed.mac;
      if (!isRight) client(clientId).guesses.wrong.push(now);
      return isRight ? 'right' : 'wrong';
    },

    /** All attempts are free again; a wrong code of this minute may still be counted, by a call that goes on. */
    freed(clientId: string, now: Instant): void {
      const guesser = client(clientId);
      guesser.former = { ...guesser.guesses, until: now };
      guesser.guesses = { ...noGuess(), wrong: guesser.former.wrong.filter((at) => at > now - MINUTE_MS) };
    },

    /**
     * Somebody has learnt that a code is wrong, by an attempt that was taken since `guesses` were none.
     * @throws Violation when that is the fourth
     */
    learnt(clientId: string, guesses: Guesses): void {
      guesses.learnt += 1;
      const most = factorLimits.codeAttemptsMax;
      if (guesses.learnt > most) throw new Violation(`guess ${guesses.learnt} at ${clientId}`);
    },

    /** Somebody is told that a wallet is locked. @throws Violation when not so many codes were wrong */
    locked(clientId: string, since: Instant): void {
      const { guesses, former } = client(clientId);
      const wrong = Math.max(guesses.wrong.length, former.until >= since ? former.wrong.length : 0);
      if (wrong < factorLimits.codeAttemptsMax) throw new Violation(`${clientId} is locked after ${wrong} wrong codes`);
    },

    /** What the App sends to approve. */
    approval(
      clientId: string,
      payment: { id: string; merchantId: string; challenge: string },
      { amount, isRight, on }: { amount: number; isRight: boolean; on: OwnDevice },
    ) {
      return {
        amount: { value: amount, currency: 'EUR' as const },
        code: isRight ? rightCode : wrongCode,
        proof: proofBy(on, clientId, payment.challenge, approvalAct(payment, cents(amount))),
      };
    },

    /** What it sends to decline. */
    refusal(clientId: string, { id, challenge }: { id: string; challenge: string }, on: OwnDevice) {
      const reason = 'OTHER' as const;
      const proof = proofBy(on, clientId, challenge, { act: 'decline-payment', paymentId: id, reason });
      return { body: { reason }, proof };
    },
  };
}

function ownDevice(enrolledAt: Instant): OwnDevice {
  const { publicKey, privateKey: key } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const jwk = { kty: 'EC', crv: 'P-256', x, y } as const;
  return { device: { id: deviceIdOf(jwk), publicKey: jwk, enrolledAt }, key };
}

function proofBy({ device, key }: OwnDevice, clientId: string, challenge: string, act: SignedAct) {
  const message = Buffer.from(signedMessage({ clientId, deviceId: device.id, challenge }, act));
  const signature = sign('sha256', message, { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
  return { deviceId: device.id, challenge, signature };
}

const identifierOf = (index: number) => `client-${index}@example.fr`;

/** French, with its two keys. */
function ibanOf(index: number): string {
  const [bank, branch, account] = ['30006', '00001', String(index).padStart(11, '0')];
  const rib = 97 - ((89 * Number(bank) + 15 * Number(branch) + 3 * index) % 97);
  const bban = `${bank}${branch}${account}${String(rib).padStart(2, '0')}`;
  const check = 98n - (BigInt(`${bban}152700`) % 97n);
  return `FR${String(check).padStart(2, '0')}${bban}`;
}
