import { pushPlatforms, type ClientProfile, type PushTarget } from '../../core/client.ts';
import { merchantStatuses, type MerchantProfile } from '../../core/merchant.ts';
import * as parse from '../parse.ts';
import { itemKind, keysAndMark } from './item-kind.ts';

const kind = <Content extends object>(fields: parse.Fields<Content>) =>
  itemKind<Content>({ table: 'Directory', key: ['pk', 'sk'], content: parse.object(fields, keysAndMark) });

export const merchantItem = kind<MerchantProfile>({
  id: parse.text,
  tradeName: parse.text,
  legalName: parse.text,
  accountHolder: parse.text,
  city: parse.text,
  phone: parse.optional(parse.text),
  iban: parse.text,
  commissionBps: parse.integer,
  status: parse.oneOf(merchantStatuses),
  createdAt: parse.instant,
  requestHash: parse.text,
});

export const clientItem = kind<ClientProfile>({
  id: parse.text,
  name: parse.text,
  identifiers: parse.list(parse.text),
  createdAt: parse.instant,
  requestHash: parse.text,
});

/** Under the hash of an identifier: the client whom it names. */
export const identifierItem = kind<{ id: string }>({ id: parse.text });

export const pushTargetItem = kind<PushTarget>({
  deviceId: parse.text,
  platform: parse.oneOf(pushPlatforms),
  token: parse.text,
  language: parse.optional(parse.oneOf(['fr', 'en'])),
  endpointArn: parse.optional(parse.text),
});

/** The device that a push token belongs to. */
export interface TokenOwner {
  clientId: string;
  deviceId: string;
}

/** Under the hash of a push token. */
export const tokenOwnerItem = kind<TokenOwner>({ clientId: parse.text, deviceId: parse.text });
