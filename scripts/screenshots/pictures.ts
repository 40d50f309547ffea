import type { Page } from 'playwright-core';
import type { Story } from './story.ts';

export interface Picture {
  /** Of the file, without size and theme. */
  name: string;
  app: 'portal' | 'app';
  path: string;
  /** What a person does on the page before the picture is taken. */
  first?: (page: Page) => Promise<void>;
}

/** Every page of both apps, in the order in which one meets them. */
export function pictures({ requests, transferId, client }: Story): Picture[] {
  const portal = (name: string, path: string, first?: Picture['first']): Picture => ({
    name,
    app: 'portal',
    path,
    first,
  });
  const app = (name: string, path: string, first?: Picture['first']): Picture => ({
    name: `app-${name}`,
    app: 'app',
    path: `/app${path}`,
    first,
  });
  return [
    portal('portal-encaissement', '/', async (page) => {
      await page.getByRole('textbox', { name: 'Montant' }).fill('85,50');
      await page.getByLabel('Identifiant de votre client').fill(client.identifier);
    }),
    portal('portal-suivi', `/demandes/${requests.hold}`),
    portal('portal-suivi-paye', `/demandes/${requests.paid}`),
    portal('portal-suivi-refuse', `/demandes/${requests.declined}`),
    portal('portal-a-confirmer', '/a-confirmer'),
    portal('portal-paiements', '/paiements'),
    portal('portal-paiement', `/paiements/${requests.paid}`),
    portal('portal-remboursements', '/remboursements'),
    portal('portal-remboursements-calendrier', '/remboursements?vue=calendrier'),
    portal('portal-remboursement', `/remboursements/${transferId}`),
    portal('portal-tableau-de-bord', '/tableau-de-bord'),
    portal('portal-comment-ca-marche', '/comment-ca-marche'),
    app('demandes', '/'),
    app('demande', `/demandes/${requests.waiting}`),
    app('code', `/demandes/${requests.hold}`, async (page) => {
      await page.getByRole('button', { name: 'Continuer' }).click();
      await page.getByLabel('Code personnel', { exact: true }).waitFor();
    }),
    app('cheques', '/cheques'),
    app('identifiant', '/identifiant'),
    app('compte', '/compte'),
    app('appareils', '/compte/appareils'),
    app('changer-de-code', '/compte/code'),
  ];
}
