import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Activation, Credentials, Device, PersonalCode, SealedCode } from '../../core/security/credentials.ts';
import type { Notice } from '../../core/notification/notice.ts';
import type { Instant } from '../../core/time.ts';
import { activationStore, useActivation, type UsedActivation } from './activation-store.ts';
import { noticePuts } from './notice-store.ts';
import { readItem } from './read-item.ts';
import { read } from './read.ts';
import { activationItem, codeItem, deviceItem } from './secret-items.ts';
import { attemptSets } from './wallet-update.ts';
import { write, type NamedWrite } from './write.ts';

export interface SecretTables {
  secrets: string;
  /** The attempts at the code live with the balance. */
  wallets: string;
  /** What the client is to be mailed of a change is written with it. */
  notices: string;
}

export type SecretStore = ReturnType<typeof secretStore>;
type NewCode = Omit<PersonalCode, 'version'>;

export interface Enrolment {
  activation: UsedActivation;
  /** What the client had when this was decided. */
  seen: Credentials;
  code: NewCode;
  device: Device;
  /** Ids of older devices. */
  revoke: readonly string[];
  notices: readonly Notice[];
}

export type EnrolmentOutcome =
  | { enrolled: true }
  /** The activation was used, or replaced, in the meantime. */
  | { enrolled: false; because: 'activation'; activation: Activation | undefined }
  /** The code or the devices were changed in the meantime. */
  | { enrolled: false; because: 'credentials' };

const partition = (clientId: string) => `CLIENT#${clientId}`;
const codeKey = (clientId: string) => ({ pk: partition(clientId), sk: 'CODE' });
const deviceKey = (clientId: string, deviceId: string) => ({ pk: partition(clientId), sk: `DEVICE#${deviceId}` });

/** Codes, devices and activations. All reads are strong: a device that was just revoked does not pay. */
export function secretStore(client: DynamoDBDocumentClient, tables: SecretTables) {
  const table = tables.secrets;
  const news = (notices: readonly Notice[]) => noticePuts(tables.notices, notices);

  return {
    ...activationStore(client, table),

    getCode: (clientId: string) => readItem(client, table, codeKey(clientId), codeItem),

    getDevice: (clientId: string, deviceId: string) =>
      readItem(client, table, deviceKey(clientId, deviceId), deviceItem),

    async credentials(clientId: string): Promise<Credentials> {
      const { Items = [] } = await read(() =>
        client.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: { ':pk': partition(clientId) },
            ConsistentRead: true,
          }),
        ),
      );
      const code = Items.find(({ sk }) => sk === 'CODE');
      const devices = Items.filter(({ sk }) => sk !== 'CODE').map(deviceItem.parse);
      return {
        code: code && codeItem.parse(code),
        devices: devices.sort((a, b) => a.enrolledAt - b.enrolledAt || (a.id < b.id ? -1 : 1)),
      };
    },

    /** Code, device, revocations, the activation's end and free attempts: at once, or not at all. */
    async enrol(clientId: string, enrolment: Enrolment): Promise<EnrolmentOutcome> {
      const { activation, seen, code, device, revoke, notices } = enrolment;
      const outcome = await write(
        [
          useActivation(table, clientId, activation),
          putCode(table, clientId, seen.code, code),
          putDevice(table, clientId, device),
          ...revoke.map((id) => revocation(table, clientId, id, activation.at)),
          freeAttempts(tables.wallets, clientId),
          ...news(notices),
        ],
        { client },
      );
      if (outcome.committed) return { enrolled: true };
      if (outcome.failed === 'wallet') {
        if (!outcome.current) throw new Error(`client ${clientId} has no wallet`);
        // The account has just ended, and with it the activation.
        return { enrolled: false, because: 'activation', activation: undefined };
      }
      if (outcome.failed !== 'activation') return { enrolled: false, because: 'credentials' };
      return {
        enrolled: false,
        because: 'activation',
        activation: outcome.current && activationItem.parse(outcome.current),
      };
    },

    /** Replaces the code that was `seen` and frees the attempts. @returns false when it had been changed meanwhile */
    async changeCode(
      clientId: string,
      seen: PersonalCode,
      code: NewCode,
      notices: readonly Notice[],
      alongside: readonly NamedWrite<string>[] = [],
    ): Promise<boolean> {
      const writes: [NamedWrite<string>, ...NamedWrite<string>[]] = [
        putCode(table, clientId, seen, code),
        ...alongside,
        freeAttempts(tables.wallets, clientId),
        ...news(notices),
      ];
      return (await write(writes, { client })).committed;
    },

    /** The same code under another key. @returns false when it has been changed meanwhile, and with that sealed anew */
    async resealCode(clientId: string, seen: PersonalCode, { mac, keyId }: SealedCode): Promise<boolean> {
      const Update = {
        TableName: table,
        Key: codeKey(clientId),
        // No new version: what is on its way with the one that it has seen still holds.
        UpdateExpression: 'SET mac = :mac, keyId = :keyId',
        ConditionExpression: 'version = :seen AND mac = :former',
        ExpressionAttributeValues: { ':mac': mac, ':keyId': keyId, ':seen': seen.version, ':former': seen.mac },
      };
      return (await write([{ name: 'code', Update }], { client })).committed;
    },

    /** Adds a device to those that were `seen` and frees the attempts. @returns false when they had changed meanwhile */
    async addDevice(
      clientId: string,
      seen: PersonalCode,
      device: Device,
      notices: readonly Notice[],
      alongside: readonly NamedWrite<string>[] = [],
    ): Promise<boolean> {
      const writes: [NamedWrite<string>, ...NamedWrite<string>[]] = [
        putCode(table, clientId, seen, seen),
        putDevice(table, clientId, device),
        ...alongside,
        freeAttempts(tables.wallets, clientId),
        ...news(notices),
      ];
      return (await write(writes, { client })).committed;
    },

    /** The first time counts. @returns false when there is no such device, or something of `alongside` has changed */
    async revokeDevice(
      clientId: string,
      deviceId: string,
      at: Instant,
      alongside: readonly NamedWrite<string>[] = [],
    ): Promise<boolean> {
      const writes: [NamedWrite<string>, ...NamedWrite<string>[]] = [
        revocation(table, clientId, deviceId, at),
        ...alongside,
      ];
      return (await write(writes, { client })).committed;
    },
  };
}

/** On condition that neither the code nor the devices have changed since they were `seen`. */
function putCode(table: string, clientId: string, seen: PersonalCode | undefined, code: NewCode): NamedWrite<'code'> {
  const Item = codeItem.toItem(codeKey(clientId), { ...code, version: (seen?.version ?? 0) + 1 });
  const unchanged = seen
    ? { ConditionExpression: 'version = :seen', ExpressionAttributeValues: { ':seen': seen.version } }
    : { ConditionExpression: 'attribute_not_exists(pk)' };
  return { name: 'code', Put: { TableName: table, Item, ...unchanged } };
}

/** A revoked key stays revoked: whoever has it cannot bring it back. */
function putDevice(table: string, clientId: string, device: Device): NamedWrite<'device'> {
  const Item = deviceItem.toItem(deviceKey(clientId, device.id), device);
  return { name: 'device', Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(revokedAt)' } };
}

function revocation(table: string, clientId: string, deviceId: string, at: Instant): NamedWrite<'revocation'> {
  return {
    name: 'revocation',
    Update: {
      TableName: table,
      Key: deviceKey(clientId, deviceId),
      UpdateExpression: 'SET revokedAt = if_not_exists(revokedAt, :at)',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':at': at },
    },
  };
}

/** On condition that the account has not ended. */
function freeAttempts(table: string, clientId: string): NamedWrite<'wallet'> {
  return {
    name: 'wallet',
    Update: {
      TableName: table,
      Key: { clientId },
      UpdateExpression: `REMOVE ${attemptSets}`,
      ConditionExpression: 'attribute_exists(clientId) AND attribute_not_exists(closedAt)',
    },
  };
}
