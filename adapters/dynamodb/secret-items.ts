import type { Activation, Device, PersonalCode, SealedCode } from '../../core/security/credentials.ts';
import type { PublicKeyJwk } from '../../contract/device-signature.ts';
import * as parse from '../parse.ts';
import type { Item } from './errors.ts';
import { itemKind, keysAndMark } from './item-kind.ts';

const kind = <Content extends object>(fields: parse.Fields<Content>) =>
  itemKind<Content>({ table: 'Secrets', key: ['pk', 'sk'], content: parse.object(fields, keysAndMark) });

const sealed: parse.Fields<SealedCode> = { mac: parse.text, keyId: parse.text };

export const codeItem = kind<PersonalCode>({
  ...sealed,
  changedAt: parse.instant,
  change: parse.optional(parse.object(sealed)),
  version: parse.integer,
});

export const deviceItem = kind<Device>({
  id: parse.text,
  publicKey: parse.object<PublicKeyJwk>({
    kty: parse.oneOf(['EC']),
    crv: parse.oneOf(['P-256']),
    x: parse.text,
    y: parse.text,
  }),
  name: parse.optional(parse.text),
  enrolledAt: parse.instant,
  revokedAt: parse.optional(parse.instant),
});

/** An empty set cannot be stored: without tries there is none. */
type StoredActivation = Omit<Activation, 'tries'> & { tries?: ReadonlySet<string> };

export const activationItem = kind<StoredActivation>({
  hash: parse.text,
  issuedAt: parse.instant,
  expiresAt: parse.instant,
  tries: parse.optional(parse.textSet),
  usedAt: parse.optional(parse.instant),
  usedBy: parse.optional(parse.text),
});

/** @throws StrangeItem */
export function fromActivationItem(item: Item): Activation {
  const { tries, ...activation } = activationItem.parse(item);
  return { ...activation, tries: [...(tries ?? [])] };
}
