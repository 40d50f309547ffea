import type { Identity } from './identity.ts';

/** What tells the demo's users apart on the sign-in page; `undefined` for somebody who was added since. */
export function aboutUser(identities: readonly Identity[], username: string): string | undefined {
  const found = identities.find(({ merchantId, clientId, name }) => (merchantId ?? clientId ?? name) === username);
  switch (found?.role) {
    case 'merchant':
      return found.city;
    case 'client':
      return `Identifiant ${found.identifiers?.join(' ou ')}`;
    case 'finance':
      return 'Exports et crédits';
    case 'ops':
      return 'Prestataires et bénéficiaires';
    case undefined:
      return undefined;
  }
}
