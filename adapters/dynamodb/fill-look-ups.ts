import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import pMap from 'p-map';
import { clientRows, memberRows, merchantRows, type LookUpOwner } from '../../core/look-up/look-up-rows.ts';
import type { PrefixKey } from '../../core/look-up/prefix-key.ts';
import { StrangeItem } from '../strange-item.ts';
import { batchGet } from './batch-get.ts';
import { clientItem, merchantItem } from './directory-items.ts';
import type { Item } from './errors.ts';
import { lookUpPuts } from './look-up-rows.ts';
import { memberItem } from './organisation-items.ts';
import { scanPages } from './scan-table.ts';
import { write } from './write.ts';

export interface Filling {
  /** Clients, merchants and their people that were looked at. */
  people: number;
  /** Rows that were there already. */
  present: number;
  /** Rows that were added, or would be in a dry run. */
  missing: number;
  /** Profiles that this release cannot read: their rows are left as they are. */
  strange: number;
}

interface Owned {
  owner: LookUpOwner;
  row: PrefixKey;
}

const writesAtOnce = 32;

/**
 * Adds the look-up rows of people who were enrolled before there were any. It may be stopped, repeated, and run while people
 * are enrolled: a row is always the same.
 */
export async function fillLookUps(
  client: DynamoDBDocumentClient,
  table: string,
  { dryRun }: { dryRun: boolean },
): Promise<Filling> {
  const filling: Filling = { people: 0, present: 0, missing: 0, strange: 0 };

  function ownedBy(item: Item): Owned[] {
    try {
      const owned = rowsOf(item);
      if (owned.length > 0) filling.people += 1;
      return owned;
    } catch (error) {
      if (!(error instanceof StrangeItem)) throw error;
      filling.strange += 1;
      return [];
    }
  }

  for await (const { items } of scanPages(client, table)) {
    const owned = items.flatMap(ownedBy);
    const keys = owned.map(({ row: { pk, sk } }) => ({ pk, sk }));
    const known = new Set((await batchGet(client, table, keys)).map(keyOf));
    const missing = owned.filter(({ row }) => !known.has(keyOf({ ...row })));
    filling.present += owned.length - missing.length;
    filling.missing += missing.length;
    if (dryRun) continue;
    const puts = missing.flatMap(({ owner, row }) => lookUpPuts(table, owner, [row]));
    await pMap(puts, (put) => write([put], { client }), { concurrency: writesAtOnce });
  }
  return filling;
}

const keyOf = ({ pk, sk }: Item): string => `${String(pk)} ${String(sk)}`;

function rowsOf(item: Item): Owned[] {
  const [pk, sk] = [String(item['pk']), String(item['sk'])];
  if (sk !== 'PROFILE') return [];
  if (pk.startsWith('CLIENT#')) {
    const profile = clientItem.parse(item);
    const owner: LookUpOwner = { owner: 'CLIENT', id: profile.id };
    return clientRows(profile.id, profile).map((row) => ({ owner, row }));
  }
  if (pk.startsWith('MERCHANT#')) {
    const profile = merchantItem.parse(item);
    const owner: LookUpOwner = { owner: 'MERCHANT', id: profile.id };
    return merchantRows(profile.id, profile).map((row) => ({ owner, row }));
  }
  if (pk.startsWith('MEMBER#')) {
    const profile = memberItem.parse(item);
    const owner: LookUpOwner = { owner: 'MEMBER', id: profile.id };
    return memberRows(profile.id, profile).map((row) => ({ owner, row }));
  }
  return [];
}
