import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';

/** @returns the secret's text, '' for a secret that has no value yet. `signal` ends the waiting. */
export async function readSecret(
  client: SecretsManagerClient,
  secretArn: string,
  signal?: AbortSignal,
): Promise<string> {
  try {
    const command = new GetSecretValueCommand({ SecretId: secretArn });
    const { SecretString = '' } = await client.send(command, signal && { abortSignal: signal });
    return SecretString;
  } catch (error) {
    // "… can't find the specified secret value for staging label: AWSCURRENT": the secret itself exists.
    if (error instanceof ResourceNotFoundException && error.message.includes('staging label')) return '';
    throw error;
  }
}
