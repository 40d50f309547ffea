import { closedBecause, pushPlatforms, type ClientProfile, type PushTarget } from '../../core/client.ts';
import type { Block } from '../../core/merchant-status.ts';
import { merchantStatuses, type MerchantProfile, type PostalAddress } from '../../core/merchant.ts';
import type { LookUpOwner } from '../../core/look-up/look-up-rows.ts';
import { meanwhiles } from '../../contract/coming-account.ts';
import type { ComingAccount, ComingCommission } from '../../core/payout-terms.ts';
import { act } from '../parse-act.ts';
import { payeeCheck } from '../parse-payee.ts';
import * as parse from '../parse.ts';
import { itemKind, keysAndMark, type Upgrade } from './item-kind.ts';

const kind = <Content extends object>(fields: parse.Fields<Content>, ...upgrades: Upgrade[]) =>
  itemKind<Content>({ table: 'Directory', key: ['pk', 'sk'], content: parse.object(fields, keysAndMark), upgrades });

const texts = parse.list(parse.text);
const address = parse.object<PostalAddress>({ lines: (value) => [...texts(value)], postalCode: parse.text });

const paidTo = parse.oneOf(['ORGANISATION']);

export const comingAccount = parse.object<ComingAccount>({
  proposalId: parse.text,
  accountHolder: parse.text,
  iban: parse.text,
  bic: parse.optional(parse.text),
  payee: parse.optional(payeeCheck),
  paidTo: parse.optional(paidTo),
  from: parse.date,
  meanwhile: parse.oneOf(meanwhiles),
  proposed: act,
  approved: act,
  stopped: parse.optional(act),
});

const comingCommission = parse.object<ComingCommission>({
  proposalId: parse.text,
  from: parse.date,
  commissionBps: parse.integer,
  proposed: act,
  approved: act,
});

/** Version 1 knew one way to stop a merchant. An update of single fields keeps the mark, so an item of it may be of either. */
const suspendedIsPaused: Upgrade = (item) => (item['status'] === 'SUSPENDED' ? { ...item, status: 'PAUSED' } : item);

export const merchantItem = kind<Omit<MerchantProfile, 'organisationAccount'>>(
  {
    id: parse.text,
    organisationId: parse.optional(parse.text),
    tradeName: parse.text,
    legalName: parse.text,
    accountHolder: parse.text,
    city: parse.text,
    siret: parse.optional(parse.text),
    address: parse.optional(address),
    phone: parse.optional(parse.text),
    iban: parse.text,
    bic: parse.optional(parse.text),
    payee: parse.optional(payeeCheck),
    paidTo: parse.optional(paidTo),
    comingAccount: parse.optional(comingAccount),
    commissionBps: parse.integer,
    comingCommission: parse.optional(comingCommission),
    status: parse.oneOf(merchantStatuses),
    createdAt: parse.instant,
    requestHash: parse.text,
  },
  suspendedIsPaused,
);

/** One partition: those whose consequences are still being carried out. */
export const blockItem = kind<Block>({ merchantId: parse.text, blockedAt: parse.instant });

export const clientItem = kind<ClientProfile>({
  id: parse.text,
  name: parse.text,
  identifiers: parse.list(parse.text),
  createdAt: parse.instant,
  requestHash: parse.text,
  closed: parse.optional(
    parse.object<NonNullable<ClientProfile['closed']>>({
      because: parse.oneOf(closedBecause),
      at: parse.instant,
      into: parse.optional(parse.text),
    }),
  ),
});

/** Under the hash of an identifier: the client whom it names. */
export const identifierItem = kind<{ id: string }>({ id: parse.text });

/** Under the hidden beginning of a name, a SIRET or a backwards IBAN: whom it may lead to. Its profile decides. */
export const lookUpItem = kind<LookUpOwner>({ owner: parse.oneOf(['CLIENT', 'MERCHANT', 'MEMBER']), id: parse.text });

export const pushTargetItem = kind<PushTarget>({
  deviceId: parse.text,
  platform: parse.oneOf(pushPlatforms),
  token: parse.text,
  language: parse.optional(parse.oneOf(['fr', 'en'])),
  testedAt: parse.optional(parse.instant),
  endpointArn: parse.optional(parse.text),
});

/** The device that a push token belongs to. */
export interface TokenOwner {
  clientId: string;
  deviceId: string;
}

/** Under the hash of a push token. */
export const tokenOwnerItem = kind<TokenOwner>({ clientId: parse.text, deviceId: parse.text });
