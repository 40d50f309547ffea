import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';

/** @returns the secret's text, '' for a secret that has no value yet */
export async function readSecret(client: SecretsManagerClient, secretArn: string): Promise<string> {
  try {
    const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId: secretArn }));
    return SecretString;
  } catch (error) {
    // "… can't find the specified secret value for staging label: AWSCURRENT": the secret itself exists.
    if (error instanceof ResourceNotFoundException && error.message.includes('staging label')) return '';
    throw error;
  }
}
