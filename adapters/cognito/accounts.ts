import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminGetUserCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  AliasExistsException,
  InvalidParameterException,
  ListUsersCommand,
  UsernameExistsException,
  UserNotFoundException,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';

export interface Invitation {
  /** The merchant's or client's id: the username for life, which every access token carries. */
  id: string;
  /** What the person signs in with. Cognito alone keeps it. */
  email: string;
  name: string;
}

export type Invited = 'invited' | 'email-taken' | 'email-refused';
export type AddressChanged = 'changed' | 'email-taken' | 'email-refused';
export type Accounts = ReturnType<typeof accounts>;

/** The accounts of one user pool: of the merchants, or of the clients. */
export function accounts(client: CognitoIdentityProviderClient, poolId: string) {
  return {
    /**
     * Opens an account; Cognito mails the invitation. An account of this id that exists already is done: the first
     * invitation counts.
     *
     * @throws Unavailable
     */
    async invite({ id, email, name }: Invitation): Promise<Invited> {
      const command = new AdminCreateUserCommand({
        UserPoolId: poolId,
        Username: id,
        UserAttributes: [
          { Name: 'email', Value: email },
          // Only a verified address can be signed in with, and the invitation proves it.
          { Name: 'email_verified', Value: 'true' },
          { Name: 'name', Value: name },
        ],
        DesiredDeliveryMediums: ['EMAIL'],
      });
      try {
        await client.send(command);
        return 'invited';
      } catch (error) {
        if (error instanceof UsernameExistsException) return 'invited';
        if (error instanceof AliasExistsException) return 'email-taken';
        if (error instanceof InvalidParameterException) return 'email-refused';
        throw error;
      }
    },

    /** Another address to sign in with, proved by whoever says so. @throws Unavailable */
    async changeEmail(id: string, email: string): Promise<AddressChanged> {
      const UserAttributes = [
        { Name: 'email', Value: email },
        { Name: 'email_verified', Value: 'true' },
      ];
      try {
        await client.send(new AdminUpdateUserAttributesCommand({ UserPoolId: poolId, Username: id, UserAttributes }));
        return 'changed';
      } catch (error) {
        if (error instanceof AliasExistsException) return 'email-taken';
        if (error instanceof InvalidParameterException) return 'email-refused';
        throw error;
      }
    },

    /** Whose address it is: Cognito has an index of them, and nobody else keeps it. @throws Unavailable */
    async findByEmail(email: string): Promise<string | undefined> {
      const quoted = email.replaceAll(/["\\]/gu, (sign) => `\\${sign}`);
      const { Users = [] } = await client.send(
        new ListUsersCommand({ UserPoolId: poolId, Filter: `email = "${quoted}"`, AttributesToGet: ['email'] }),
      );
      return Users[0]?.Username;
    },

    /**
     * Ends all sessions: no refresh token of before is good any more. Access tokens are good until they expire, so whoever
     * must be kept out is asked about at each call. Nothing to do where there is no such account.
     *
     * @throws Unavailable
     */
    async signOut(id: string): Promise<void> {
      try {
        await client.send(new AdminUserGlobalSignOutCommand({ UserPoolId: poolId, Username: id }));
      } catch (error) {
        if (error instanceof UserNotFoundException) return;
        throw error;
      }
    },

    /** Lets nobody sign in any more; the account stays. Nothing to do where there is none. @throws Unavailable */
    async disable(id: string): Promise<void> {
      try {
        await client.send(new AdminDisableUserCommand({ UserPoolId: poolId, Username: id }));
      } catch (error) {
        if (error instanceof UserNotFoundException) return;
        throw error;
      }
    },

    /** Closes an account: its sessions end, and its address may be invited again. One that is not there is closed. @throws Unavailable */
    async remove(id: string): Promise<void> {
      try {
        await client.send(new AdminDeleteUserCommand({ UserPoolId: poolId, Username: id }));
      } catch (error) {
        if (error instanceof UserNotFoundException) return;
        throw error;
      }
    },

    /** The address that the person signs in with; undefined when nobody signs in with such an account, or with none that was proved. */
    async emailOf(id: string): Promise<string | undefined> {
      try {
        const command = new AdminGetUserCommand({ UserPoolId: poolId, Username: id });
        const { UserAttributes = [], Enabled } = await client.send(command);
        if (Enabled === false) return undefined;
        const attributes = new Map(UserAttributes.map(({ Name, Value }) => [Name, Value]));
        return attributes.get('email_verified') === 'true' ? attributes.get('email') : undefined;
      } catch (error) {
        if (error instanceof UserNotFoundException) return undefined;
        throw error;
      }
    },
  };
}
