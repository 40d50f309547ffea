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

export const applicationArn = ({ partition, region, account }: AwsPlace, platform: SnsPlatform, name: string): string =>
  `arn:${partition}:sns:${region}:${account}:app/${platform}/${name}`;

/** The SNS platform applications of one name, one for each platform. */
export function platformApplications(sns: SNSClient, place: AwsPlace, name: string) {
  return {
    /** Makes the application, or gives the one that exists these credentials. @returns its ARN */
    async save(platform: SnsPlatform, attributes: Record<string, string>): Promise<string> {
      const arn = applicationArn(place, platform, name);
      try {
        const input = { PlatformApplicationArn: arn, Attributes: attributes };
        await sns.send(new SetPlatformApplicationAttributesCommand(input));
      } catch (error) {
        if (!(error instanceof NotFoundException)) throw error;
        await sns.send(
          new CreatePlatformApplicationCommand({ Name: name, Platform: platform, Attributes: attributes }),
        );
      }
      return arn;
    },

    /** With all its endpoints; they are made again when a phone is next notified. May be repeated. */
    async remove(platform: SnsPlatform): Promise<void> {
      try {
        const input = { PlatformApplicationArn: applicationArn(place, platform, name) };
        await sns.send(new DeletePlatformApplicationCommand(input));
      } catch (error) {
        if (!(error instanceof NotFoundException)) throw error;
      }
    },
  };
}
