import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { clientRows, memberRows, merchantRows, type LookUpOwner } from '../../core/look-up/look-up-rows.ts';
import type { PrefixKey } from '../../core/look-up/prefix-key.ts';
import { StrangeItem } from '../strange-item.ts';
import { batchGet } from './batch-get.ts';
import { clientItem, merchantItem } from './directory-items.ts';
import type { Item } from './errors.ts';
import { lookUpPuts } from './look-up-rows.ts';
import { memberItem } from './organisation-items.ts';
import { scanTable } from './scan-table.ts';
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

/** So many rows are looked for and written at once. */
const rowsAtOnce = 100;

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
  let pending: Owned[] = [];

  async function settle(): Promise<void> {
    const known = new Set(
      (
        await batchGet(
          client,
          table,
          pending.map(({ row: { pk, sk } }) => ({ pk, sk })),
        )
      ).map(keyOf),
    );
    const missing = pending.filter(({ row }) => !known.has(keyOf({ ...row })));
    filling.present += pending.length - missing.length;
    filling.missing += missing.length;
    pending = [];
    if (dryRun) return;
    await Promise.all(
      missing.flatMap(({ owner, row }) => lookUpPuts(table, owner, [row]).map((put) => write([put], { client }))),
    );
  }

  for await (const item of scanTable(client, table)) {
    let owned: Owned[];
    try {
      owned = rowsOf(item);
    } catch (error) {
      if (!(error instanceof StrangeItem)) throw error;
      filling.strange += 1;
      continue;
    }
    if (owned.length > 0) filling.people += 1;
    for (const one of owned) {
      pending.push(one);
      if (pending.length === rowsAtOnce) await settle();
    }
  }
  if (pending.length > 0) await settle();
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
