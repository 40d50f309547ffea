import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminResetUserPasswordCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  AliasExistsException,
  CognitoIdentityProviderClient,
  ListUsersInGroupCommand,
  ResourceNotFoundException,
  UsernameExistsException,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import type { AdminCreateUserCommandInput } from '@aws-sdk/client-cognito-identity-provider';
import { expect, it, onTestFinished } from 'vitest';
import { startCognito } from '../../services/cognito.ts';
import { UserPools } from '../../services/user-pools.ts';

const UserPoolId = 'eu-west-3_Merchants';
const Username = 'm-1';

async function start(dataDir?: string) {
  const pools = new UserPools(dataDir);
  pools.createPool(UserPoolId);
  pools.createGroup(UserPoolId, 'finance');
  const cognito = await startCognito({ pools });
  onTestFinished(() => cognito.close());
  const credentials = { accessKeyId: 'ME', secretAccessKey: 'secret' };
  const client = new CognitoIdentityProviderClient({ endpoint: cognito.endpoint, region: 'eu-west-3', credentials });
  const create = (input: Partial<AdminCreateUserCommandInput> = {}) =>
    client.send(
      new AdminCreateUserCommand({
        UserPoolId,
        Username,
        UserAttributes: [
          { Name: 'email', Value: 'gite@example.fr' },
          { Name: 'email_verified', Value: 'true' },
          { Name: 'name', Value: 'Gîte des Cimes' },
        ],
        DesiredDeliveryMediums: ['EMAIL'],
        ...input,
      }),
    );
  const get = (name = Username) => client.send(new AdminGetUserCommand({ UserPoolId, Username: name }));
  return { pools, client, create, get };
}

it('creates a user once, with its attributes', async () => {
  const { create, get } = await start();
  const { User } = await create();
  expect(User).toMatchObject({ Username, Enabled: true });

  await expect(create()).rejects.toThrow(UsernameExistsException);
  const found = await get();
  expect(found.UserAttributes).toContainEqual({ Name: 'name', Value: 'Gîte des Cimes' });
  expect(found.UserAttributes?.find(({ Name }) => Name === 'sub')?.Value).toMatch(/^[0-9a-f-]{36}$/);
});

it('gives an e-mail address to one user only, unless told to', async () => {
  const { create } = await start();
  await create();

  await expect(create({ Username: 'm-2' })).rejects.toThrow(AliasExistsException);
  await create({ Username: 'm-2', ForceAliasCreation: true });
});

it('puts a user into groups and out of them, and lists who is in one', async () => {
  const { client, create } = await start();
  await create();
  const group = { UserPoolId, GroupName: 'finance' };
  const members = async () =>
    (await client.send(new ListUsersInGroupCommand(group))).Users?.map((user) => user.Username);

  await client.send(new AdminAddUserToGroupCommand({ ...group, Username }));
  expect(await members()).toEqual([Username]);
  await client.send(new AdminRemoveUserFromGroupCommand({ ...group, Username }));
  expect(await members()).toEqual([]);
  const unknown = client.send(new ListUsersInGroupCommand({ UserPoolId, GroupName: 'nobody' }));
  await expect(unknown).rejects.toThrow(ResourceNotFoundException);
});

it('tells whether somebody has set a second factor up', async () => {
  const { pools, create, get } = await start();
  await create();
  expect((await get()).UserMFASettingList).toBeUndefined();
  pools.put(UserPoolId, Username, { hasSecondFactor: true });
  expect((await get()).UserMFASettingList).toEqual(['SOFTWARE_TOKEN_MFA']);
});

it('disables and enables a user', async () => {
  const { client, create, get } = await start();
  await create();

  await client.send(new AdminDisableUserCommand({ UserPoolId, Username }));
  expect((await get()).Enabled).toBe(false);
  await client.send(new AdminEnableUserCommand({ UserPoolId, Username }));
  expect((await get()).Enabled).toBe(true);
});

it('adds a user to a group that exists, as often as asked', async () => {
  const { pools, client, create } = await start();
  await create();
  const add = (GroupName: string) => client.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName }));
  await add('finance');
  await add('finance');

  expect(pools.find(UserPoolId, Username)?.groups).toEqual(['finance']);
  await expect(add('ops')).rejects.toThrow(ResourceNotFoundException);
});

it('counts how often a user was signed out everywhere', async () => {
  const { pools, client, create } = await start();
  await create();
  const signOut = () => client.send(new AdminUserGlobalSignOutCommand({ UserPoolId, Username }));
  await signOut();
  await signOut();
  expect(pools.find(UserPoolId, Username)?.signOuts).toBe(2);
});

it('knows neither strangers nor other pools', async () => {
  const { client, create, get } = await start();
  await expect(get('nobody')).rejects.toThrow(UserNotFoundException);
  const disable = client.send(new AdminDisableUserCommand({ UserPoolId, Username: 'nobody' }));
  await expect(disable).rejects.toThrow(UserNotFoundException);
  await expect(create({ UserPoolId: 'eu-west-3_Other' })).rejects.toThrow(ResourceNotFoundException);
});

it('keeps its users over a restart, and the ones of pools not yet created', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'cognito-'));
  onTestFinished(() => rm(dataDir, { recursive: true }));
  const before = await start(dataDir);
  await before.create();
  const sub = before.pools.find(UserPoolId, Username)?.sub;

  const other = new UserPools(dataDir);
  other.createPool('eu-west-3_Clients');
  other.put('eu-west-3_Clients', 'c-1', {});

  const after = await start(dataDir);
  expect(after.pools.find(UserPoolId, Username)?.sub).toBe(sub);
});

it('refuses an operation that it does not implement by its name', async () => {
  const { client } = await start();
  const remove = client.send(new AdminResetUserPasswordCommand({ UserPoolId, Username }));
  await expect(remove).rejects.toThrow('The local Cognito does not implement AdminResetUserPassword.');
});

it('changes attributes, and gives an address that is another’s to nobody', async () => {
  const { client, create, get } = await start();
  await create();
  const change = (name: string, email: string) =>
    client.send(
      new AdminUpdateUserAttributesCommand({
        UserPoolId,
        Username: name,
        UserAttributes: [
          { Name: 'email', Value: email },
          { Name: 'email_verified', Value: 'true' },
        ],
      }),
    );
  await change(Username, 'cimes@example.fr');
  const { UserAttributes } = await get();
  expect(UserAttributes).toContainEqual({ Name: 'email', Value: 'cimes@example.fr' });
  expect(UserAttributes).toContainEqual({ Name: 'name', Value: 'Gîte des Cimes' });
  await change(Username, 'cimes@example.fr');
  await create({ Username: 'm-2' });
  await expect(change('m-2', 'cimes@example.fr')).rejects.toThrow(AliasExistsException);
  await expect(change('nobody', 'x@example.fr')).rejects.toThrow(UserNotFoundException);
});
