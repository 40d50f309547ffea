import {
  AdminAddUserToGroupCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminRemoveUserFromGroupCommand,
  paginateListUsers,
  paginateListUsersInGroup,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import pMap from 'p-map';
import { backOfficeRoles, type BackOfficeRole } from '../../contract/back-office/rights.ts';
import type { Operator } from '../../core/operators/operator-change.ts';
import { accounts } from './accounts.ts';

export type OperatorAccounts = ReturnType<typeof operatorAccounts>;

/** Cognito lets an account ask ListUsers and its like 30 times a second. */
const atATime = 3;
/** The most that it gives on one page. */
const pageSize = 60;

/** The people of the back office: the accounts of its pool, and their groups, which are the roles. */
export function operatorAccounts(client: CognitoIdentityProviderClient, UserPoolId: string) {
  const usersOf = async (pages: AsyncIterable<{ Users?: User[] | undefined }>): Promise<User[]> => {
    const users: User[] = [];
    for await (const page of pages) users.push(...(page.Users ?? []));
    return users;
  };
  const inGroup = async (GroupName: BackOfficeRole) => {
    const pages = paginateListUsersInGroup({ client, pageSize }, { UserPoolId, GroupName });
    return new Set((await usersOf(pages)).map(({ Username }) => Username));
  };
  const groupsOf = async (change: 'add' | 'remove', Username: string, roles: readonly BackOfficeRole[]) => {
    for (const GroupName of roles) {
      const input = { UserPoolId, Username, GroupName };
      if (change === 'add') await client.send(new AdminAddUserToGroupCommand(input));
      else await client.send(new AdminRemoveUserFromGroupCommand(input));
    }
  };
  const own = accounts(client, UserPoolId);

  return {
    ...own,

    /** Everybody who is or was of the back office. @throws Unavailable */
    async list(): Promise<Operator[]> {
      const users = await usersOf(paginateListUsers({ client, pageSize }, { UserPoolId }));
      const members = await pMap(backOfficeRoles, async (role) => ({ role, names: await inGroup(role) }), {
        concurrency: atATime,
      });
      return users.map(({ Username = '', Attributes = [], Enabled }) => {
        const attributes = new Map(Attributes.map(({ Name, Value }) => [Name, Value]));
        return {
          id: Username,
          name: attributes.get('name'),
          email: attributes.get('email'),
          roles: members.filter(({ names }) => names.has(Username)).map(({ role }) => role),
          isEnabled: Enabled !== false,
        };
      });
    },

    /** Whether somebody has set a second factor up, by their usernames. @throws Unavailable */
    async secondFactors(ids: readonly string[]): Promise<Map<string, boolean>> {
      const found = await pMap(
        ids,
        async (Username) => {
          const user = await client.send(new AdminGetUserCommand({ UserPoolId, Username }));
          return [Username, (user.UserMFASettingList ?? []).length > 0] as const;
        },
        { concurrency: atATime },
      );
      return new Map(found);
    },

    /** Lets somebody sign in again who has left. @throws Unavailable */
    async enable(Username: string): Promise<void> {
      await client.send(new AdminEnableUserCommand({ UserPoolId, Username }));
    },

    /** Puts somebody into groups, or takes them out; where it is so already, nothing changes. @throws Unavailable */
    addRoles: (id: string, roles: readonly BackOfficeRole[]): Promise<void> => groupsOf('add', id, roles),
    removeRoles: (id: string, roles: readonly BackOfficeRole[]): Promise<void> => groupsOf('remove', id, roles),
  };
}

interface User {
  Username?: string | undefined;
  Attributes?: { Name: string | undefined; Value?: string | undefined }[] | undefined;
  Enabled?: boolean | undefined;
}
