import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { CameBack, MailStore } from '../../../adapters/dynamodb/mail-store.ts';
import type { Subject } from '../../../core/operations/operation.ts';
import type { Instant } from '../../../core/time.ts';
import { atMost, type Waiting } from './waiting.ts';

export interface MailWorkDependencies {
  mails: Pick<MailStore, 'cameBackSince'>;
  directory: Pick<DirectoryStore, 'merchants'>;
}

/** Mailboxes that mails came back from, each once. A mail to an owner by name came back from that owner, not from an establishment. */
export async function mailsThatCameBack(
  { mails, directory }: MailWorkDependencies,
  { since, limit }: { since: Instant; limit: number },
): Promise<Waiting> {
  const cameBack = await mails.cameBackSince(since, limit + 1);
  const once = [...new Map(cameBack.toReversed().map((one) => [keyOf(one), one])).values()].reverse();
  const readers = once.filter(({ audience }) => audience === 'MERCHANT').map(({ recipientId }) => recipientId);
  const places = new Set((await directory.merchants(readers)).map((merchant) => merchant.id));
  const items = once.map((one) => {
    const { audience, recipientId: id, because, at } = one;
    const whose = audience === 'MERCHANT' && !places.has(id) ? 'MEMBER' : audience;
    const kind: Subject['kind'] = whose === 'APPLICANT' ? 'APPLICATION' : whose;
    return { id: keyOf(one), since: at, about: { kind, id }, facts: { audience: whose, because } };
  });
  return atMost(limit, items, cameBack.length > limit);
}

const keyOf = ({ audience, recipientId }: Pick<CameBack, 'audience' | 'recipientId'>): string =>
  `${audience}.${recipientId}`;
