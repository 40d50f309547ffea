import { addressIn } from '../../services/ses-message.ts';
import { arn } from '../../template/resource-kind.ts';
import { UnknownCall } from './service-call.ts';
import type { ReadNeeds } from './service-call.ts';

/**
 * What SendEmail takes: the right to the identity in whose name it is sent, the domain's where the address has none of its
 * own, and to the configuration set that it names.
 */
export const sesNeeds: ReadNeeds = (stack) => (call) => {
  if (call.method !== 'POST' || call.url.pathname !== '/v2/email/outbound-emails') {
    throw new UnknownCall(
      `which rights SES's ${call.method} ${call.url.pathname} takes is not written down: add it in run-template/rights/calls/`,
    );
  }
  const input = JSON.parse(call.body) as Record<string, unknown>;
  const from = addressIn(typeof input['FromEmailAddress'] === 'string' ? input['FromEmailAddress'] : '');
  const identities = stack.idsOf('AWS::SES::EmailIdentity').map((id) => stack.ref(id));
  const domain = from.replace(/^.*@/, '');
  const identity = !identities.includes(from) && identities.includes(domain) ? domain : from;
  const set = input['ConfigurationSetName'];
  return [`identity/${identity}`, ...(typeof set === 'string' ? [`configuration-set/${set}`] : [])].map((resource) => ({
    action: 'ses:SendEmail',
    resource: arn(stack.deployment, 'ses', resource),
    context: { 'ses:fromaddress': [from] },
  }));
};
