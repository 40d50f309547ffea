import type { platformApplications } from '../../adapters/sns/platform-applications.ts';
import { snsPlatforms } from '../../adapters/sns/push-message.ts';
import type { PushCredentials } from './push-credentials.ts';

/** What the template reads: the application of each kind of phone, '' while push is off for it. */
export interface PushApplications extends Record<string, string> {
  FcmApplicationArn: string;
  ApnsApplicationArn: string;
}

/** Makes the applications exactly those that there are credentials for. May be repeated. */
export async function applyCredentials(
  credentials: PushCredentials,
  applications: ReturnType<typeof platformApplications>,
): Promise<PushApplications> {
  const arns: Partial<Record<(typeof snsPlatforms)[number], string>> = {};
  for (const platform of snsPlatforms) {
    const attributes = credentials[platform];
    if (attributes) arns[platform] = await applications.save(platform, attributes);
    else await applications.remove(platform);
  }
  return { FcmApplicationArn: arns.GCM ?? '', ApnsApplicationArn: arns.APNS ?? arns.APNS_SANDBOX ?? '' };
}
