import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { factorLimits } from '../contract/settings/limits.ts';
import { approvalAct, signedMessage } from '../contract/signed-messages.ts';
import { derivedId } from '../core/ids.ts';
import { cents } from '../contract/money.ts';
import type { Device, PersonalCode } from '../core/security/credentials.ts';
import { deviceIdOf } from '../core/security/device-key.ts';
import type { Instant } from '../core/time.ts';
import { Violation } from './money-model.ts';

const rightCode = '371948';
const wrongCode = '628405';

export interface SimulatedClient {
  id: string;
  identifier: string;
  device: Device;
  key: KeyObject;
  sealed: PersonalCode;
  /** Codes that its client learnt to be wrong since the attempts were free. */
  wrong: number;
}

export type Persons = ReturnType<typeof personsOf>;

/** Merchants and clients, with what only they have. */
export function personsOf(merchantCount: number, clientCount: number, since: Instant) {
  const merchants = Array.from({ length: merchantCount }, (_, index) => derivedId('merchant', String(index)));
  const clients = Array.from({ length: clientCount }, (_, index): SimulatedClient => {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    const jwk = { kty: 'EC', crv: 'P-256', x, y } as const;
    return {
      id: derivedId('client', String(index)),
      identifier: identifierOf(index),
      device: { id: deviceIdOf(jwk), publicKey: jwk, enrolledAt: since },
      key: privateKey,
      sealed: { mac: rightCode, keyId: 'key', changedAt: since, version: 1 },
      wrong: 0,
    };
  });
  const byId = new Map(clients.map((client) => [client.id, client]));
  const client = (id: string): SimulatedClient => {
    const found = byId.get(id);
    if (!found) throw new Error(`no client ${id}`);
    return found;
  };

  return {
    merchants,
    clients,
    client,

    /** What KMS says. */
    verdict: (code: string, sealed: PersonalCode): 'right' | 'wrong' => (code === sealed.mac ? 'right' : 'wrong'),

    /** Somebody has learnt that a code is wrong. @throws Violation when that is the fourth since the attempts were free */
    learnt(clientId: string): void {
      const guesser = client(clientId);
      guesser.wrong += 1;
      if (guesser.wrong > factorLimits.codeAttemptsMax) throw new Violation(`guess ${guesser.wrong} at ${clientId}`);
    },

    /** What the App sends to approve. */
    approval(
      clientId: string,
      payment: { id: string; merchantId: string; challenge: string },
      amount: number,
      isRight: boolean,
    ) {
      const { device, key } = client(clientId);
      const act = approvalAct(payment, cents(amount));
      const message = signedMessage({ clientId, deviceId: device.id, challenge: payment.challenge }, act);
      const signature = sign('sha256', Buffer.from(message), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
      return {
        amount: { value: amount, currency: 'EUR' as const },
        code: isRight ? rightCode : wrongCode,
        proof: { deviceId: device.id, signature },
      };
    },
  };
}

const identifierOf = (index: number) => `client-${index}@example.fr`;
