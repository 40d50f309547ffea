import { payeeVerificationPath } from '../controls/payee-verification-controls.ts';
import { pushRelayPath } from '../controls/push-relay-controls.ts';

/**
 * Values for the template's parameters: those that whoever deploys is asked for, and those that a laptop wants otherwise.
 *
 * @param url where this machine serves
 */
export function stackParameters(url: string): Readonly<Record<string, string>> {
  return {
    DebtorName: 'CHEQUE-VACANCES CONNECT',
    DebtorIban: 'FR7630001007941234567890185',
    DebtorBic: 'BDFEFRPPCCT',
    OpsEmail: 'ops@example.fr',
    WebAddress: url,
    MailFrom: 'notifications@encaissement.example.fr',
    PushRelay: pushRelayPath,
    PayeeVerificationUrl: `${url}${payeeVerificationPath}`,
    // What is waited for in the cloud, late commits, does not happen on one machine.
    CloseWaitSeconds: '0',
  };
}
