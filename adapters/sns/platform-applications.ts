import {
  CreatePlatformApplicationCommand,
  DeletePlatformApplicationCommand,
  NotFoundException,
  SetPlatformApplicationAttributesCommand,
  type SNSClient,
} from '@aws-sdk/client-sns';
import type { SnsPlatform } from './push-message.ts';

/** Where an application lives; with its name and platform it makes the ARN. */
export interface AwsPlace {
  partition: string;
  region: string;
  account: string;
}

export interface PlatformApplication {
  platform: SnsPlatform;
  name: string;
  arn: string;
}

export function platformApplication(
  { partition, region, account }: AwsPlace,
  platform: SnsPlatform,
  name: string,
): PlatformApplication {
  return { platform, name, arn: `arn:${partition}:sns:${region}:${account}:app/${platform}/${name}` };
}

export type PlatformApplications = ReturnType<typeof platformApplications>;

export function platformApplications(sns: SNSClient) {
  return {
    /** Makes the application, or gives the one that exists these credentials. */
    async save({ platform, name, arn }: PlatformApplication, attributes: Record<string, string>): Promise<void> {
      try {
        const input = { PlatformApplicationArn: arn, Attributes: attributes };
        await sns.send(new SetPlatformApplicationAttributesCommand(input));
      } catch (error) {
        if (!(error instanceof NotFoundException)) throw error;
        const input = { Name: name, Platform: platform, Attributes: attributes };
        await sns.send(new CreatePlatformApplicationCommand(input));
      }
    },

    /** With all its endpoints; they are made again when a phone is next notified. May be repeated. */
    async remove(arn: string): Promise<void> {
      try {
        await sns.send(new DeletePlatformApplicationCommand({ PlatformApplicationArn: arn }));
      } catch (error) {
        if (!(error instanceof NotFoundException)) throw error;
      }
    },
  };
}
