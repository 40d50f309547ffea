import { randomUUID } from 'node:crypto';
import { AwsError, required, serveAwsJson } from './aws-json-server.ts';
import { localArn } from './aws-place.ts';

export interface SecretsManager {
  endpoint: string;
  /**
   * Sets a secret's text, creating it at need.
   * @returns its ARN, which ends in six characters of AWS's own (here always the same ones)
   */
  putSecret(name: string, value: string): string;
  close(): Promise<void>;
}

interface Secret {
  arn: string;
  value: string;
  versionId: string;
  /** Epoch seconds of real time: it only says when this run began. */
  createdDate: number;
}

/** Secrets Manager for readers: GetSecretValue of the current version, by name, ARN, or ARN without its last characters. */
export async function startSecretsManager(): Promise<SecretsManager> {
  const secrets = new Map<string, Secret>();
  const service = await serveAwsJson('Secrets Manager', {
    GetSecretValue: (input) => {
      const id = required(input, 'SecretId');
      const { VersionId: versionId, VersionStage: stage } = input;
      if (versionId !== undefined || (stage !== undefined && stage !== 'AWSCURRENT')) {
        throw new AwsError('InvalidParameterException', 'The local Secrets Manager has the version AWSCURRENT only.');
      }
      const found = [...secrets].find(
        ([name, { arn }]) => id === name || id === arn || id === arn.slice(0, -SUFFIX.length),
      );
      if (!found) {
        throw new AwsError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
      }
      const [Name, secret] = found;
      return {
        ARN: secret.arn,
        Name,
        SecretString: secret.value,
        VersionId: secret.versionId,
        VersionStages: ['AWSCURRENT'],
        CreatedDate: secret.createdDate,
      };
    },
  });

  return {
    endpoint: service.endpoint,
    putSecret: (name, value) => {
      const arn = localArn('secretsmanager', `secret:${name}${SUFFIX}`);
      secrets.set(name, { arn, value, versionId: randomUUID(), createdDate: Date.now() / 1_000 });
      return arn;
    },
    close: () => service.close(),
  };
}

const SUFFIX = '-AbCdEf';
