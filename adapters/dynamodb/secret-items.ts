import type { Activation, Device, PersonalCode, SealedCode } from '../../core/security/credentials.ts';
import type { PublicKeyJwk } from '../../contract/device-signature.ts';
import * as parse from '../parse.ts';
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

export const activationItem = itemKind<Activation>({
  table: 'Secrets',
  key: ['pk', 'sk'],
  content: parse.object<Activation>(
    {
      hash: parse.text,
      issuedAt: parse.instant,
      expiresAt: parse.instant,
      usedAt: parse.optional(parse.instant),
      usedBy: parse.optional(parse.text),
    },
    // Of an earlier release, which counted the wrong codes of whoever came.
    [...keysAndMark, 'tries'],
  ),
});
