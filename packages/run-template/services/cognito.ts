import * as z from 'zod';
import { AwsError, serveAwsJson } from './aws-json-server.ts';
import type { HttpService } from './http-service.ts';
import type { PoolUser, UserPools } from './user-pools.ts';

const userInput = z.object({ UserPoolId: z.string().min(1), Username: z.string().min(1).max(128) });
const groupInput = userInput.extend({ GroupName: z.string().min(1) });
const creationInput = userInput.extend({
  UserAttributes: z.array(z.object({ Name: z.string(), Value: z.string().default('') })).default([]),
  ForceAliasCreation: z.boolean().default(false),
});

/**
 * Cognito's administration of users: AdminCreateUser, AdminGetUser, AdminAddUserToGroup, AdminDisableUser and
 * AdminEnableUser. No e-mail leaves the machine, and there are no passwords: sign-in is one click.
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
    AdminGetUser: (given) => description(existing(parse(userInput, given)), 'UserAttributes'),
    AdminAddUserToGroup: (given) => {
      const input = parse(groupInput, given);
      const { groups } = existing(input);
      if (!pools.hasGroup(input.UserPoolId, input.GroupName)) {
        throw new AwsError('ResourceNotFoundException', 'Group not found.');
      }
      pools.put(input.UserPoolId, input.Username, { groups: [...new Set([...groups, input.GroupName])] });
      return {};
    },
    AdminDisableUser: (given) => setEnabled(given, false),
    AdminEnableUser: (given) => setEnabled(given, true),
  });
}

/** The e-mail is an alias to sign in with, so a verified one has one owner in its pool. */
function refuseTakenEmail(users: PoolUser[], { email, email_verified: verified }: Record<string, string>): void {
  if (email === undefined || verified !== 'true') return;
  const taken = users.some((user) => user.attributes.email === email && user.attributes.email_verified === 'true');
  if (taken) throw new AwsError('AliasExistsException', 'An account with the email already exists.');
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
