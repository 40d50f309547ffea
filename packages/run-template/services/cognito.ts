import * as z from 'zod';
import { AwsError, serveAwsJson } from './aws-json-server.ts';
import type { HttpService } from './http-service.ts';
import type { PoolUser, UserPools } from './user-pools.ts';

const userInput = z.object({ UserPoolId: z.string().min(1), Username: z.string().min(1).max(128) });
const groupInput = userInput.extend({ GroupName: z.string().min(1) });
const listInGroupInput = groupInput.omit({ Username: true });
const creationInput = userInput.extend({
  UserAttributes: z.array(z.object({ Name: z.string(), Value: z.string().default('') })).default([]),
  ForceAliasCreation: z.boolean().default(false),
});
const changeInput = creationInput.omit({ ForceAliasCreation: true });
/** The most that Cognito gives on one page. */
const pageSize = 60;
const listInput = z.object({
  UserPoolId: z.string().min(1),
  Filter: z.string().default(''),
  Limit: z.number().int().min(0).max(pageSize).default(pageSize),
  PaginationToken: z.string().regex(/^\d+$/).default('0'),
});
/** `email = "marie@example.fr"`; `^=` asks for its beginning. A quotation mark within is escaped. */
const filterShape = /^"?(?<name>[\w:]+)"? *(?<operator>\^?=) *"(?<value>(?:[^"\\]|\\.)*)"$/;

/**
 * Cognito's administration of users: AdminCreateUser, AdminGetUser, ListUsers, ListUsersInGroup, AdminAddUserToGroup,
 * AdminRemoveUserFromGroup, AdminDisableUser, AdminEnableUser, AdminSetUserPassword, AdminUpdateUserAttributes and AdminUserGlobalSignOut. No e-mail leaves the machine, and there are no passwords: sign-in is one click.
 */
export function startCognito({ pools }: { pools: UserPools }): Promise<HttpService> {
  const existing = (input: z.infer<typeof userInput>): PoolUser => {
    const user = pools.find(input.UserPoolId, input.Username);
    if (!user) throw new AwsError('UserNotFoundException', 'User does not exist.');
    return user;
  };
  const parse = <T extends { UserPoolId: string }>(schema: z.ZodType<T>, input: unknown): T => {
    const parsed = schema.safeParse(input);
    if (!parsed.success) throw new AwsError('InvalidParameterException', z.prettifyError(parsed.error));
    const { UserPoolId: poolId } = parsed.data;
    if (!pools.hasPool(poolId)) throw new AwsError('ResourceNotFoundException', `User pool ${poolId} does not exist.`);
    return parsed.data;
  };
  const existingGroup = (poolId: string, group: string): void => {
    if (!pools.hasGroup(poolId, group)) throw new AwsError('ResourceNotFoundException', 'Group not found.');
  };
  const setEnabled = (given: unknown, enabled: boolean) => {
    const input = parse(userInput, given);
    existing(input);
    pools.put(input.UserPoolId, input.Username, { enabled });
    return {};
  };

  return serveAwsJson('Cognito', {
    AdminCreateUser: (given) => {
      const { UserPoolId, Username, UserAttributes, ForceAliasCreation } = parse(creationInput, given);
      if (pools.find(UserPoolId, Username)) {
        throw new AwsError('UsernameExistsException', 'User account already exists');
      }
      const attributes = Object.fromEntries(UserAttributes.map(({ Name, Value }) => [Name, Value]));
      if (!ForceAliasCreation) refuseTakenEmail(pools.users(UserPoolId), attributes);
      return { User: description(pools.put(UserPoolId, Username, { attributes }), 'Attributes') };
    },
    AdminGetUser: (given) => {
      const user = existing(parse(userInput, given));
      return {
        ...description(user, 'UserAttributes'),
        ...(user.hasSecondFactor && { UserMFASettingList: ['SOFTWARE_TOKEN_MFA'] }),
      };
    },
    ListUsers: (given) => {
      const { UserPoolId, Filter, Limit, PaginationToken } = parse(listInput, given);
      const users = pools.users(UserPoolId).filter(matches(Filter));
      const [from, until] = [Number(PaginationToken), Number(PaginationToken) + (Limit || pageSize)];
      return {
        Users: users.slice(from, until).map((user) => description(user, 'Attributes')),
        ...(until < users.length && { PaginationToken: String(until) }),
      };
    },
    ListUsersInGroup: (given) => {
      const { UserPoolId, GroupName } = parse(listInGroupInput, given);
      existingGroup(UserPoolId, GroupName);
      const users = pools.users(UserPoolId).filter(({ groups }) => groups.includes(GroupName));
      return { Users: users.map((user) => description(user, 'Attributes')) };
    },
    AdminRemoveUserFromGroup: (given) => {
      const input = parse(groupInput, given);
      const { groups } = existing(input);
      existingGroup(input.UserPoolId, input.GroupName);
      pools.put(input.UserPoolId, input.Username, { groups: groups.filter((group) => group !== input.GroupName) });
      return {};
    },
    AdminAddUserToGroup: (given) => {
      const input = parse(groupInput, given);
      const { groups } = existing(input);
      existingGroup(input.UserPoolId, input.GroupName);
      pools.put(input.UserPoolId, input.Username, { groups: [...new Set([...groups, input.GroupName])] });
      return {};
    },
    AdminUpdateUserAttributes: (given) => {
      const { UserPoolId, Username, UserAttributes } = parse(changeInput, given);
      const { attributes: before } = existing({ UserPoolId, Username });
      const attributes = { ...before, ...Object.fromEntries(UserAttributes.map(({ Name, Value }) => [Name, Value])) };
      refuseTakenEmail(
        pools.users(UserPoolId).filter(({ username }) => username !== Username),
        attributes,
      );
      pools.put(UserPoolId, Username, { attributes });
      return {};
    },
    AdminDeleteUser: (given) => {
      const input = parse(userInput, given);
      existing(input);
      pools.remove(input.UserPoolId, input.Username);
      return {};
    },
    AdminSetUserPassword: (given) => {
      existing(parse(userInput, given));
      return {};
    },
    AdminDisableUser: (given) => setEnabled(given, false),
    AdminEnableUser: (given) => setEnabled(given, true),
    AdminUserGlobalSignOut: (given) => {
      const input = parse(userInput, given);
      const { signOuts = 0 } = existing(input);
      pools.put(input.UserPoolId, input.Username, { signOuts: signOuts + 1 });
      return {};
    },
  });
}

/** The e-mail is an alias to sign in with, so a verified one has one owner in its pool. */
function refuseTakenEmail(users: PoolUser[], { email, email_verified: verified }: Record<string, string>): void {
  if (email === undefined || verified !== 'true') return;
  const taken = users.some((user) => user.attributes.email === email && user.attributes.email_verified === 'true');
  if (taken) throw new AwsError('AliasExistsException', 'An account with the email already exists.');
}

function matches(filter: string): (user: PoolUser) => boolean {
  if (filter === '') return () => true;
  const { name = '', operator, value = '' } = filterShape.exec(filter)?.groups ?? {};
  if (name === '') throw new AwsError('InvalidParameterException', 'Error while parsing filter.');
  const sought = value.replaceAll(/\\(.)/g, '$1');
  return ({ attributes: { [name]: known = '' } }) => (operator === '=' ? known === sought : known.startsWith(sought));
}

function description(user: PoolUser, attributesName: string): object {
  const attributes = Object.entries({ sub: user.sub, ...user.attributes });
  return {
    Username: user.username,
    [attributesName]: attributes.map(([Name, Value]) => ({ Name, Value })),
    Enabled: user.enabled,
    UserStatus: 'CONFIRMED',
    UserCreateDate: user.createdAt,
    UserLastModifiedDate: user.modifiedAt,
  };
}
