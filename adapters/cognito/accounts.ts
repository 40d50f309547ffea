import {
  AdminCreateUserCommand,
  AliasExistsException,
  InvalidParameterException,
  UsernameExistsException,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { Unavailable } from '../unavailable.ts';

export interface Invitation {
  /** The merchant's or client's id: the username for life, which every access token carries. */
  id: string;
  /** What the person signs in with. Cognito alone keeps it. */
  email: string;
  name: string;
}

export type Invited = 'invited' | 'email-taken' | 'email-refused';
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
        throw new Unavailable('Cognito', { cause: error });
      }
    },
  };
}
