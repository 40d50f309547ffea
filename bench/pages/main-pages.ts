import type { Scene } from './set-scene.ts';

export interface MeasuredPage {
  name: string;
  preset: 'desktop' | 'mobile';
  /** Not before somebody is signed in. */
  signedIn: boolean;
  path: string;
}

const both = ['desktop', 'mobile'] as const;

/** The pages that are measured, those for everybody first: the sign-in stays in the browser's profile. */
export function mainPages({ requestId, merchantId, client }: Scene): MeasuredPage[] {
  const portal = (name: string, path: string, signedIn: boolean) =>
    both.map((preset) => ({ name: `Portal · ${name}`, preset, signedIn, path }));
  const app = (name: string, path: string, signedIn: boolean) => [
    { name: `App · ${name}`, preset: 'mobile' as const, signedIn, path },
  ];
  const backOffice = (name: string, path: string) =>
    both.map((preset) => ({ name: `Back office · ${name}`, preset, signedIn: true, path: `/back-office${path}` }));
  return [
    ...portal('landing', '/', false),
    ...app('landing', '/app/', false),
    ...portal('Encaissement', '/', true),
    ...portal('Paiements', '/paiements', true),
    ...portal('Tableau de bord', '/tableau-de-bord', true),
    ...app('inbox', '/app/', true),
    ...app('request', `/app/demandes/${requestId}`, true),
    ...backOffice('Accueil', '/'),
    ...backOffice('client', `/clients/${client.clientId}`),
    ...backOffice('establishment', `/etablissements/${merchantId}`),
    ...backOffice('payment', `/paiements/${requestId}`),
    ...backOffice('Journal', '/journal'),
  ];
}
