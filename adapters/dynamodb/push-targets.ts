import { createHash } from 'node:crypto';
import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { PushTarget } from '../../core/client.ts';
import { addMs, type Instant } from '../../core/time.ts';
import { inRounds } from '../in-rounds.ts';
import { pushTargetItem, tokenOwnerItem, type TokenOwner as Owner } from './directory-items.ts';
import { readItem } from './read-item.ts';
import { read } from './read.ts';
import { write, type NamedWrite } from './write.ts';

type Address = Pick<PushTarget, 'platform' | 'token'>;
type Registration = Address & Pick<PushTarget, 'language'>;
type Writes = [NamedWrite<string>, ...NamedWrite<string>[]];

const targetKey = ({ clientId, deviceId }: Owner) => ({ pk: `CLIENT#${clientId}`, sk: `PUSH#${deviceId}` });

function ownerKey({ platform, token }: Address) {
  const hash = createHash('sha256').update(`${platform}|${token}`).digest('base64url');
  return { pk: `TOKEN#${hash}`, sk: 'OWNER' };
}

const isOwner = (a: Owner, b: Owner): boolean => a.clientId === b.clientId && a.deviceId === b.deviceId;
const isAddress = (a: Address, b: Address): boolean => a.platform === b.platform && a.token === b.token;

/**
 * Where the devices of clients are reached. A token names one installation of the App: it belongs to the device that
 * registered it last, so that nobody gets the notifications of whoever used the phone before.
 */
export function pushTargetStore(client: DynamoDBDocumentClient, table: string) {
  const getTarget = (of: Owner) => readItem(client, table, targetKey(of), pushTargetItem);
  const getOwner = (of: Address) => readItem(client, table, ownerKey(of), tokenOwnerItem);

  /**
   * Writes what `plan` makes of the present state, anew when another write came first; no plan means nothing to do.
   *
   * @returns false when something of `alongside` has changed, and nothing was written
   */
  async function settle(
    plan: () => Promise<Writes | undefined>,
    alongside: readonly NamedWrite<string>[] = [],
  ): Promise<boolean> {
    return inRounds('the directory', async () => {
      const [first, ...others] = [...((await plan()) ?? []), ...alongside];
      if (!first) return true;
      const outcome = await write([first, ...others], { client });
      if (outcome.committed) return true;
      if (alongside.some(({ name }) => name === outcome.failed)) return false;
      return undefined;
    });
  }

  return {
    /** All push targets of a client. */
    async pushTargets(clientId: string): Promise<PushTarget[]> {
      const { Items = [] } = await read(() =>
        client.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
            ExpressionAttributeValues: { ':pk': `CLIENT#${clientId}`, ':prefix': 'PUSH#' },
            ConsistentRead: true,
          }),
        ),
      );
      return Items.map(pushTargetItem.parse);
    },

    /**
     * Registers the device's token, in one transaction with taking it from the device that had it before.
     *
     * @returns false when something of `alongside` has changed
     */
    async setPushTarget(
      clientId: string,
      deviceId: string,
      address: Registration,
      alongside: readonly NamedWrite<string>[] = [],
    ): Promise<boolean> {
      const self = { clientId, deviceId };
      return settle(async () => {
        const [before, owner] = await Promise.all([getTarget(self), getOwner(address)]);
        const taken = owner && !isOwner(owner, self) ? owner : undefined;
        const isSame = before && isAddress(before, address) && before.language === address.language;
        if (isSame && owner && !taken) return undefined;
        const rotated = before && !isAddress(before, address) ? before : undefined;
        // After a rotation the endpoint is brought up to date; a token that changed hands has an endpoint already.
        const endpointArn = !taken && before?.platform === address.platform ? before.endpointArn : undefined;
        const { platform, token, language } = address;
        const testedAt = before?.testedAt;
        return [
          putTarget(table, self, { deviceId, platform, token, language, testedAt, endpointArn }, before),
          putOwner(table, address, self, owner),
          ...(rotated ? [deleteOwner(table, rotated, self)] : []),
          ...(taken ? [deleteTarget(table, taken)] : []),
        ];
      }, alongside);
    },

    /**
     * Forgets how to reach the device. With a `token`, only if that is still the device's.
     *
     * @returns false when something of `alongside` has changed
     */
    async removePushTarget(
      clientId: string,
      deviceId: string,
      token?: string,
      alongside: readonly NamedWrite<string>[] = [],
    ): Promise<boolean> {
      const self = { clientId, deviceId };
      return settle(async () => {
        const target = await getTarget(self);
        if (!target || (token !== undefined && target.token !== token)) return undefined;
        return [deleteTarget(table, self), deleteOwner(table, target, self)];
      }, alongside);
    },

    /**
     * Takes the right to send one test to the device, given out once in `everyMs`.
     * @returns undefined when the device has no target; `tooSoon` when the last test is less than `everyMs` ago
     */
    async takeTest(
      clientId: string,
      deviceId: string,
      now: Instant,
      everyMs: number,
    ): Promise<PushTarget | 'tooSoon' | undefined> {
      const take: NamedWrite<'target'> = {
        name: 'target',
        Update: {
          TableName: table,
          Key: targetKey({ clientId, deviceId }),
          UpdateExpression: 'SET testedAt = :now',
          ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(testedAt) OR testedAt <= :before)',
          ExpressionAttributeValues: { ':now': now, ':before': addMs(now, -everyMs) },
        },
      };
      const outcome = await write([take], { client });
      if (outcome.committed) return outcome.after && pushTargetItem.parse(outcome.after);
      return outcome.current && 'tooSoon';
    },

    /** Remembers the SNS endpoint made for `token`. @returns false when the device has another token by now */
    async saveEndpoint(clientId: string, deviceId: string, token: string, endpointArn: string): Promise<boolean> {
      const save: NamedWrite<'target'> = {
        name: 'target',
        Update: {
          TableName: table,
          Key: targetKey({ clientId, deviceId }),
          UpdateExpression: 'SET endpointArn = :arn',
          ConditionExpression: '#token = :token',
          ExpressionAttributeNames: { '#token': 'token' },
          ExpressionAttributeValues: { ':token': token, ':arn': endpointArn },
        },
      };
      return (await write([save], { client })).committed;
    },
  };
}

function putTarget(table: string, self: Owner, target: PushTarget, before: PushTarget | undefined): NamedWrite<string> {
  const Item = pushTargetItem.toItem(targetKey(self), target);
  return { name: 'target', Put: { TableName: table, Item, ...(!before && absent) } };
}

function putOwner(table: string, address: Address, self: Owner, before: Owner | undefined): NamedWrite<string> {
  const Item = tokenOwnerItem.toItem(ownerKey(address), self);
  return { name: 'owner', Put: { TableName: table, Item, ...ifOwner(before) } };
}

/** The token's owner goes or changes in the same transaction, so that it is the target that was read. */
function deleteTarget(table: string, of: Owner): NamedWrite<string> {
  return { name: 'old-target', Delete: { TableName: table, Key: targetKey(of) } };
}

function deleteOwner(table: string, address: Address, self: Owner): NamedWrite<string> {
  return { name: 'old-owner', Delete: { TableName: table, Key: ownerKey(address), ...ifOwner(self) } };
}

const absent = { ConditionExpression: 'attribute_not_exists(pk)' };

function ifOwner(owner: Owner | undefined) {
  if (!owner) return absent;
  return {
    ConditionExpression: 'clientId = :clientId AND deviceId = :deviceId',
    ExpressionAttributeValues: { ':clientId': owner.clientId, ':deviceId': owner.deviceId },
  };
}
