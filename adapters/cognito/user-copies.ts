import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  AliasExistsException,
  UserNotFoundException,
  UsernameExistsException,
  paginateListUsers,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Randomness } from '../randomness.ts';

/** What Cognito gives of a user: never a password, nor a second factor. */
export interface UserCopy {
  /** The merchant's, member's or client's id, by which everything else knows them. */
  username: string;
  attributes: Readonly<Record<string, string>>;
  enabled: boolean;
  /** ISO 8601. */
  createdAt: string | undefined;
}

export type Taken = 'made' | 'there' | 'email-taken';

/** The most that Cognito gives on one page. */
const pageSize = 60;
/** Cognito makes it, anew in each pool. */
const ofThePool = (name: string) => name === 'sub' || name === 'identities' || name.startsWith('cognito:');

/** The users of a pool as data, out of one pool and into another. */
export function userCopies(client: CognitoIdentityProviderClient, UserPoolId: string, random: Randomness) {
  const statusOf = async (Username: string): Promise<string | undefined> => {
    try {
      return (await client.send(new AdminGetUserCommand({ UserPoolId, Username }))).UserStatus;
    } catch (error) {
      if (error instanceof UserNotFoundException) return undefined;
      throw error;
    }
  };

  return {
    /** Everybody, page by page. @throws Unavailable */
    async *all(): AsyncGenerator<UserCopy> {
      for await (const { Users = [] } of paginateListUsers({ client, pageSize }, { UserPoolId })) {
        for (const { Username = '', Attributes = [], Enabled, UserCreateDate } of Users) {
          const kept = Attributes.flatMap(({ Name = '', Value = '' }) => (ofThePool(Name) ? [] : [[Name, Value]]));
          yield {
            username: Username,
            attributes: Object.fromEntries(kept) as Record<string, string>,
            enabled: Enabled !== false,
            createdAt: UserCreateDate?.toISOString(),
          };
        }
      }
    },

    /**
     * Makes the account under the same username, with a password that nobody knows: its owner asks for another one by
     * « Mot de passe oublié », whenever they come. No mail goes out. Said again, it goes on where it was cut short.
     *
     * @throws Unavailable
     */
    async take({ username: Username, attributes, enabled }: UserCopy): Promise<Taken> {
      const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));
      let taken: Taken = 'made';
      try {
        await client.send(
          new AdminCreateUserCommand({ UserPoolId, Username, UserAttributes, MessageAction: 'SUPPRESS' }),
        );
      } catch (error) {
        if (error instanceof AliasExistsException) return 'email-taken';
        if (!(error instanceof UsernameExistsException)) throw error;
        taken = 'there';
      }
      // A user without a password of their own could not ask for another one.
      if (taken === 'made' || (await statusOf(Username)) === 'FORCE_CHANGE_PASSWORD') {
        const Password = `Aa1!${random.token(32)}`;
        await client.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password, Permanent: true }));
      }
      if (!enabled) await client.send(new AdminDisableUserCommand({ UserPoolId, Username }));
      return taken;
    },
  };
}
