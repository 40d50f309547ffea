import type { Identity } from './identity.ts';

/** What tells the demo's users apart on the sign-in page; `undefined` for somebody who was added since. */
export function aboutUser(identities: readonly Identity[], username: string): string | undefined {
  const found = identities.find(
    ({ memberId, merchantId, clientId, name }) => (memberId ?? merchantId ?? clientId ?? name) === username,
  );
  switch (found?.role) {
    case 'merchant':
    case 'member':
      return found.city;
    case 'client':
      return `Identifiant ${found.identifiers?.join(' ou ')}`;
    case 'support':
      return 'Consultation, données masquées';
    case 'ops':
      return 'Prestataires et bénéficiaires';
    case 'ops-approver':
      return 'Approuve ce que les opérations proposent';
    case 'finance':
      return 'Exports et crédits';
    case 'finance-approver':
      return 'Approuve ce qui déplace de l’argent';
    case 'auditor':
      return 'Lit tout, ne change rien';
    case undefined:
      return undefined;
  }
}
