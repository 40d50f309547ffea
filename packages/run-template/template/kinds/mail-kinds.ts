import { tags } from './reasons.ts';
import { nameOf } from '../resource-kind.ts';
import type { ResourceKind } from '../resource-kind.ts';

const nothingLeaves = 'no mail leaves the laptop';

/** The CNAME records that prove a domain, as far as there is a domain. */
function dkimRecords(domain: string): Record<string, string> {
  return Object.fromEntries(
    [1, 2, 3].flatMap((number) => [
      [`DkimDNSTokenName${number}`, `local${number}._domainkey.${domain}`],
      [`DkimDNSTokenValue${number}`, `local${number}.dkim.amazonses.com`],
    ]),
  );
}

/** Who may be the sender of mails, and who is told what becomes of them. */
export const mailKinds: Readonly<Record<string, ResourceKind>> = {
  'AWS::SES::EmailIdentity': {
    name: (context) => {
      const name = context.property('EmailIdentity') ?? '';
      return { ref: name, attributes: dkimRecords(name) };
    },
    used: ['EmailIdentity'],
    withoutEffect: {
      ...tags,
      ConfigurationSetAttributes: 'who sends names the configuration set',
      DkimAttributes: nothingLeaves,
      DkimSigningAttributes: nothingLeaves,
      FeedbackAttributes: nothingLeaves,
      MailFromAttributes: nothingLeaves,
    },
  },
  'AWS::SES::ConfigurationSet': {
    name: (context) => ({ ref: nameOf(context, 'Name').slice(0, 64), attributes: {} }),
    used: ['Name'],
    withoutEffect: {
      ...tags,
      DeliveryOptions: nothingLeaves,
      ReputationOptions: nothingLeaves,
      SendingOptions: nothingLeaves,
      SuppressionOptions: nothingLeaves,
      TrackingOptions: nothingLeaves,
    },
  },
  'AWS::SES::ConfigurationSetEventDestination': {
    name: (context) => ({ ref: nameOf(context, 'Name'), attributes: {} }),
    used: ['ConfigurationSetName', 'EventDestination'],
    withoutEffect: {},
  },
};
