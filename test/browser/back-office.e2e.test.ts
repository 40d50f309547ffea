import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { eur } from '../../local/api/eur.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility.ts';
import { activateDevice, describeInBrowser, withBrowser } from './support/browser.ts';
import { signIn } from './support/enter.ts';
import { cellsOf, itInWhole } from '../support/matrix.ts';
import { mailedSecret, aSiret } from '../support/waiting-application.ts';
import { savedPdf } from './support/saved-pdf.ts';

const world = withBrowser();

const tabsOf = (page: Page) =>
  page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link').allInnerTexts();

/** Of a page that is drawn, not of its skeleton. */
async function inspect(page: Page, path: string, dark: boolean): Promise<void> {
  await page.goto(`${world().url}/back-office${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(() => page.locator('[class*="skeleton"]').count()).toBe(0);
  await expectAccessible(page, { dark });
  await expectNoSidewaysScroll(page);
}

describeInBrowser('the back office', () => {
  it('lets its people in and out, and shows each what their roles allow', async () => {
    const { window, url } = world();
    const page = await (await window()).newPage();
    await signIn(page, `${url}/back-office/exports`, 'support');
    await page.getByText('Assistance').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Cette page n’est pas dans vos droits' }).waitFor();
    await expect.poll(() => tabsOf(page)).toEqual(['Accueil', 'À traiter']);

    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await page.getByRole('heading', { level: 1, name: 'Back-office d’Encaissement' }).waitFor();
    await signIn(page, `${url}/back-office/`, 'ops-2');
    await page.getByText('Validation des opérations, Opérations').waitFor();
    await expect
      .poll(() => tabsOf(page))
      .toEqual([
        'Accueil',
        'À traiter',
        'Propositions',
        'Inscrire un établissement',
        'Inscrire un client',
        'Personnes',
        'Journal',
      ]);
  });

  it('enrols a client, who activates a phone with the code that it gives, and whom finance credits', async () => {
    const { backOffice, app, unique } = world();
    const name = unique('client');
    const page = await backOffice('ops', '/clients/nouveau');
    await page.getByRole('button', { name: 'Inscrire le client' }).click();
    // What is missing is said by the field, which gets the focus.
    await page.locator(':focus[aria-invalid="true"]').waitFor();
    await page.getByLabel('Nom et prénom').fill('Jeanne Petit');
    await page.getByLabel('Identifiant', { exact: true }).fill(`${name}@example.fr`);
    await page.getByLabel(/^Adresse e.mail de connexion/).fill(`${name}@example.fr`);
    await page.getByRole('button', { name: 'Inscrire le client' }).click();
    await page.getByText('Jeanne Petit est inscrit').waitFor();
    await page.getByRole('link', { name: 'Ouvrir le dossier du client' }).click();
    await page.getByRole('button', { name: 'Émettre un code d’activation' }).click();
    const code = page.getByRole('status').getByText(/^[0-9A-Z]{4}-/);
    await code.waitFor();

    const clientId = new URL(page.url()).pathname.split('/').at(-1)!;
    const phonePage = await app({ clientId }, '/activation?retour=%2F');
    await activateDevice(phonePage, await code.innerText(), '371948');

    const financePage = await backOffice('finance', '/credits/nouveau');
    await financePage.getByLabel('Identifiant du client').fill('nobody@example.fr');
    await financePage.getByLabel('Montant').fill('85,50');
    await financePage.getByRole('button', { name: 'Créditer 85,50' }).click();
    // Refused where it was wrong, until it is put right.
    await expect.poll(() => financePage.getByLabel('Identifiant du client').getAttribute('aria-invalid')).toBe('true');
    await financePage.getByLabel('Identifiant du client').fill(`${name}@example.fr`);
    await financePage.getByRole('button', { name: 'Créditer 85,50' }).click();
    await financePage.getByText(/^85,50\s€ crédités$/).waitFor();
    await phonePage.goto(new URL('/app/cheques', phonePage.url()).href);
    await phonePage
      .getByText(/85,50\s€/)
      .first()
      .waitFor();
  });

  it('enrols an establishment, which signs in to the portal', async () => {
    const { backOffice, portal, unique, system } = world();
    const name = unique('gite');
    const page = await backOffice('ops', '/etablissements/nouveau');
    const texts = {
      'Nom commercial': 'Gîte des Sources',
      'Raison sociale': 'SARL Gîte des Sources',
      'Numéro et voie': '12 rue de la Fontaine',
      'Code postal': '74400',
      Commune: 'Chamonix-Mont-Blanc',
      IBAN: 'FR76 3000 6000 0112 3456 7890 188',
      'Titulaire du compte': 'GITE DES SOURCES SARL',
      'Commission, en pour cent': '2,5',
    };
    for (const [label, text] of Object.entries(texts)) await page.getByLabel(label, { exact: true }).fill(text);
    await page.getByLabel(/^Adresse e.mail du premier/).fill(`${name}@example.fr`);
    await page.getByRole('button', { name: 'Inscrire l’établissement' }).click();
    // One digit of the IBAN was wrong.
    const iban = page.getByLabel('IBAN');
    await expect.poll(() => iban.getAttribute('aria-invalid')).toBe('true');
    await iban.fill('FR76 3000 6000 0112 3456 7890 189');
    await page.getByRole('button', { name: 'Inscrire l’établissement' }).click();
    await page.getByText('Gîte des Sources est inscrit').waitFor();
    const merchantId = /: (\w{26})\./.exec(await page.getByRole('status').first().innerText())?.[1] ?? '';
    await system.settle();
    const merchantPage = await portal({ merchantId });
    await merchantPage.getByText('Gîte des Sources').first().waitFor();
  });

  itInWhole(
    'takes an owner’s application: applied for without a sign-in, asked for more, accepted, signed in to',
    async () => {
      const { backOffice, portal, window, unique, controls, url } = world();
      const name = unique('refuge');
      const email = `${name}@example.fr`;
      const page = await (await window()).newPage();
      await page.goto(url);
      await page.getByRole('link', { name: 'Devenir partenaire' }).click();
      await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
      await page.locator(':focus[aria-invalid="true"]').waitFor();
      const texts = {
        SIRET: aSiret(Number(name.split('-').at(-1))),
        'Nom commercial': name,
        'Raison sociale': 'SARL Refuge du Lac',
        'Numéro et voie': '4 chemin du Lac',
        'Code postal': '74000',
        Commune: 'Annecy',
        Téléphone: '04 50 00 00 00',
        'Nom et prénom': 'Jeanne Lefèvre',
        IBAN: 'FR76 3000 6000 0112 3456 7890 189',
        'Titulaire du compte': 'SARL REFUGE DU LAC',
      };
      for (const [label, text] of Object.entries(texts)) await page.getByLabel(label, { exact: true }).fill(text);
      await page.getByLabel(/^Adresse e.mail/).fill(email);
      await page.getByRole('radio', { name: 'Hébergement' }).check();
      await page.getByLabel('RIB', { exact: true }).check();
      await page.getByLabel(/^J’accepte/).check();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
      await page.getByRole('heading', { name: 'Consultez votre messagerie' }).waitFor();
      await controls.settle();
      await page.goto(`${url}/adhesion/suivi#${await mailedSecret(controls, email)}`);
      await page.getByRole('button', { name: 'Confirmer mon adresse' }).click();
      await page.getByRole('heading', { name: 'Demande reçue' }).waitFor();
      await expectAccessible(page);

      const ops = await backOffice('ops', '/travail');
      await expectAccessible(ops);
      await ops.getByRole('link', { name: /Demandes d’adhésion/ }).click();
      await ops.getByRole('link', { name: `${name}, Annecy` }).click();

      await ops.getByText('J••• L•••').waitFor();
      await ops.getByRole('button', { name: 'Prendre en charge' }).click();
      await ops.getByText('Jeanne Lefèvre').waitFor();
      await expectAccessible(ops);
      await ops.getByRole('radio', { name: 'Demander un complément' }).check();
      await ops.getByLabel('Ce qu’il nous faut').fill('Un Kbis de moins de 3 mois');
      await ops.getByRole('button', { name: 'Demander ce complément' }).click();
      await ops.getByText('Un Kbis de moins de 3 mois').waitFor();

      await page.reload();
      await page.getByText('Un Kbis de moins de 3 mois').waitFor();
      await page.getByLabel('Votre réponse').fill('Envoyé ce jour');
      await page.getByRole('button', { name: 'Répondre' }).click();
      await page.getByRole('heading', { name: 'Demande en cours d’examen' }).waitFor();
      await ops.reload();
      await ops.getByText('Envoyé ce jour').waitFor();
      await ops.getByLabel('Commission, en pour cent').fill('2,5');
      await ops.getByLabel('Pourquoi accepter sans toutes les pièces').fill('Originaux vus à l’agence');
      await ops.getByRole('button', { name: 'Accepter la demande' }).click();
      await ops.getByText('Demande acceptée').waitFor();
      const link = await ops.getByRole('link', { name, exact: true }).getAttribute('href');
      await page.reload();
      await page.getByRole('heading', { name: 'Demande acceptée' }).waitFor();

      const owner = await portal({ merchantId: link!.split('/').at(-1)! });
      await owner.getByText(name).first().waitFor();
    },
  );

  itInWhole('credits an employer’s file: one checks and proposes it, another one releases it', async () => {
    const { backOffice, app, newClient, unique } = world();
    const [anne, bruno] = [await newClient(0), await newClient(0)];
    const page = await backOffice('finance', '/ordres/nouveau');
    await page.getByRole('button', { name: 'Contrôler le fichier' }).click();
    await page.locator(':focus[aria-invalid="true"]').waitFor();
    await page.getByLabel('Employeur ou CSE').fill('CSE Durand');
    await page.getByLabel('Référence du virement reçu').fill(unique('VIR'));
    await page.getByLabel('Montant du virement').fill('1 260,50');
    const rows = [
      `${anne.identifier};1 250,50`,
      `${bruno.identifier};10,00`,
      `${anne.identifier};5,00`,
      'inconnue@example.fr;10,00',
    ];
    await page.getByLabel('Fichier CSV').setInputFiles({
      name: 'ordre.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['Identifiant;Montant', ...rows].join('\r\n'), 'latin1'),
    });
    await page.getByRole('button', { name: 'Contrôler le fichier' }).click();

    await page.getByText(/^2 lignes, 1\s260,50\s€$/).waitFor();
    await page.getByRole('button', { name: 'Écartées' }).click();
    await page.getByText('Ce client figure déjà sur une ligne précédente (ligne 2)').waitFor();
    await page.getByText('Aucun client n’a cet identifiant').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Demander la validation' }).click();
    await page.getByText('Une deuxième personne doit valider cet ordre').waitFor();
    expect(await page.getByRole('button', { name: /^Valider et créditer/ }).count()).toBe(0);

    const second = await backOffice('finance-2', new URL(page.url()).pathname.replace('/back-office', ''));
    await second.getByRole('button', { name: /^Valider et créditer 1\s260,50\s€$/ }).click();
    await second.getByText(/^2 personnes créditées, 1\s260,50\s€ en tout\.$/).waitFor();
    const phonePage = await app({ clientId: anne.clientId }, '/cheques');
    await phonePage
      .getByText(/1\s250,50\s€/)
      .first()
      .waitFor();
  });

  it('finds a client, shows who it is for a reason, and sends a further code by two people in a letter', async () => {
    const { backOffice, app, newClient, unique } = world();
    const client = await newClient();
    const page = await backOffice('ops', '/');
    await page.getByLabel('Que cherchez-vous').fill(client.identifier);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: /^Client .* par l’identifiant$/ }).click();
    await page.getByRole('heading', { name: 'Portefeuille', exact: true }).waitFor();

    await page.getByRole('button', { name: 'Afficher les coordonnées' }).click();
    await page.getByRole('dialog').getByLabel('Raison').fill('Appel du client');
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Afficher les coordonnées' }).click();
    await page.getByText(client.identifier, { exact: true }).waitFor();

    await page.getByLabel(/^Nouvelle adresse e.mail/).fill(`${unique('moved')}@example.fr`);
    await page.getByLabel('Raison du changement').fill('Nouvelle boîte');
    await page.getByRole('button', { name: 'Changer l’adresse' }).click();
    await page.getByText('Le client se connecte désormais avec m•••@e•••.fr').waitFor();

    await page.getByLabel('Raison', { exact: true }).fill('Téléphone perdu');
    await page.getByLabel('Justificatif').fill('Appel du 1er juin');
    await page.getByRole('button', { name: 'Proposer un autre code' }).click();
    await page.getByRole('link', { name: 'Voir la proposition' }).click();
    await page.getByText('Vous avez fait cette proposition').waitFor();

    const second = await backOffice('ops-2', new URL(page.url()).pathname.replace('/back-office', ''));
    const texts = { 'Nom sur l’enveloppe': 'Jeanne Petit', 'Numéro et voie': '12 rue de la Fontaine' };
    for (const [label, text] of Object.entries(texts)) await second.getByLabel(label).fill(text);
    await second.getByLabel('Code postal').fill('74400');
    await second.getByLabel('Commune').fill('Chamonix-Mont-Blanc');
    await expectAccessible(second);
    const letter = await savedPdf(second, 'Émettre le code et faire la lettre');
    await second.getByText('Validée par').waitFor();
    await second.getByText('La lettre est faite').waitFor();
    expect(letter.text).toContain('74400 CHAMONIX MONT BLANC');
    const code = /[0-9A-Z]{4}(?:-[0-9A-Z]{4})+/.exec(letter.text)?.[0] ?? '';
    expect(await second.getByText(code).count()).toBe(0);
    const phonePage = await app(client, '/activation?retour=%2F');
    await activateDevice(phonePage, code, '371948');

    // What was looked for is there again, but not in the address.
    await page.goBack();
    await page.getByRole('button', { name: 'Afficher les coordonnées' }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: /^Client / }).waitFor();
    expect(page.url()).not.toContain(client.identifier);
  });

  it('takes somebody in and lets them go again, each by two people', async () => {
    const { backOffice, window, unique, url } = world();
    const name = unique('agent');
    const page = await backOffice('ops', '/personnes');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Inviter une personne' }).click();
    await page.getByRole('button', { name: 'Proposer l’invitation' }).click();
    await page.locator(':focus[aria-invalid="true"]').waitFor();
    await page.getByLabel('Nom d’utilisateur').fill(name);
    await page.getByLabel('Nom et prénom').fill('Anne Moreau');
    await page.getByLabel(/^Adresse e.mail/).fill(`${name}@example.fr`);
    await page.getByRole('checkbox', { name: 'Assistance' }).check();
    await page.getByLabel('Raison').fill('Arrivée dans l’équipe');
    await page.getByLabel('Justificatif').fill('Dossier RH 12');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'Proposer l’invitation' }).click();
    await page.getByRole('link', { name: 'Voir la proposition' }).click();
    await page.getByText('Vous avez fait cette proposition').waitFor();
    const pathOf = (shown: Page) => new URL(shown.url()).pathname.replace('/back-office', '');

    const second = await backOffice('ops-2', pathOf(page));
    await second.getByRole('button', { name: 'Valider', exact: true }).click();
    await second.getByText('Validée par').waitFor();
    await second.getByRole('link', { name, exact: true }).click();
    await second.getByRole('heading', { level: 1, name: 'Anne Moreau' }).waitFor();
    await expectAccessible(second);
    const newcomer = await (await window()).newPage();
    await signIn(newcomer, `${url}/back-office/`, name);
    await newcomer.getByText('Assistance', { exact: true }).waitFor();

    await page.goto(new URL(`/back-office/personnes/${name}`, page.url()).href);
    await page.getByRole('button', { name: 'Mettre fin à l’accès' }).click();
    const leaving = page.getByRole('region', { name: 'Fin de l’accès' });
    await leaving.getByLabel('Raison').fill('Fin de mission');
    await leaving.getByLabel('Justificatif').fill('Dossier RH 12');
    await leaving.getByRole('button', { name: 'Proposer la fin de l’accès' }).click();
    await leaving.getByRole('link', { name: 'Voir la proposition' }).click();
    await page.getByText('Vous avez fait cette proposition').waitFor();
    await second.goto(page.url());
    await second.getByRole('button', { name: 'Valider', exact: true }).click();
    await second.getByText('Validée par').waitFor();
    await page.goto(new URL('/back-office/personnes', page.url()).href);
    await page.getByRole('row').filter({ hasText: name }).getByText('A quitté le back-office').waitFor();
    await expectAccessible(page);
  });

  itInWhole('takes a wrong credit back by two people, and the client reads why', async () => {
    const { backOffice, app, newClient } = world();
    const client = await newClient(0);
    const page = await backOffice('finance', '/credits/nouveau');
    await page.getByLabel('Identifiant du client').fill(client.identifier);
    await page.getByLabel('Montant').fill('77,00');
    await page.getByRole('button', { name: 'Créditer 77,00' }).click();
    await page.getByRole('link', { name: 'Voir ce crédit' }).click();
    await page.getByLabel('Motif').fill('Crédité deux fois');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Demander la reprise' }).click();
    await page.getByRole('link', { name: 'Voir les reprises' }).click();
    const asked = page.getByRole('row').filter({ hasText: 'Crédité deux fois' });
    await asked.getByText(/^À\svalider$/).waitFor();
    expect(await asked.getByRole('button', { name: 'Valider la reprise' }).count()).toBe(0);

    const second = await backOffice('finance-2', '/');
    await second.getByRole('link', { name: /Reprises de crédits à valider/ }).click();
    const waiting = second.getByRole('row').filter({ hasText: /Reprise de 77,00\s€/ });
    await waiting.getByText('Proposé par finance').waitFor();
    await waiting.getByRole('button', { name: 'Prendre en charge' }).click();
    await waiting.getByText('Vous', { exact: true }).waitFor();
    await expectAccessible(second);
    await second.goto(new URL('/back-office/reprises', second.url()).href);
    const row = second.getByRole('row').filter({ hasText: 'Crédité deux fois' });
    await row.getByRole('button', { name: 'Valider la reprise' }).click();
    await row.getByText('Reprise', { exact: true }).waitFor();
    await expectAccessible(second);
    const phonePage = await app(client, '/cheques');
    await phonePage.getByText('Reprise d’un crédit fait par erreur').waitFor();
    await phonePage.getByText(/^−77,00\s€$/).waitFor();

    // With nothing left, the account can be closed.
    const file = await backOffice('ops', `/clients/${client.clientId}`);
    await file.getByRole('radio', { name: 'À la demande du client' }).check({ force: true });
    await file.getByLabel('Motif de la fermeture').fill('Courrier du client');
    await file.getByRole('button', { name: 'Fermer définitivement' }).click();
    await file.getByText('Compte fermé le').waitFor();
    expect(await file.getByRole('button', { name: 'Changer l’adresse' }).count()).toBe(0);
    await expectAccessible(file);
  });

  it('follows a payment to its establishment, stops that, and lets it go on by two people', async () => {
    const { backOffice, newClient, newMerchant, unique } = world();
    const merchant = await newMerchant({
      tradeName: 'Refuge du Lac',
      legalName: 'SARL Refuge du Lac',
      accountHolder: 'REFUGE DU LAC SARL',
      city: 'Annecy',
      iban: 'FR76 3000 6000 0112 3456 7890 189',
    });
    const { merchantId } = merchant;
    const client = await newClient();
    const reference = unique('RES');
    const { id } = await merchant.call('createPaymentRequest', {
      key: reference,
      body: { type: 'IMMEDIATE', amount: eur(85_50), clientIdentifier: client.identifier, reference },
    });
    await client.call('approvePaymentRequest', await client.approval(id, 60_00));

    const page = await backOffice('ops', '/');
    await page.getByLabel('Que cherchez-vous').fill(reference);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: /^Paiement / }).click();
    await page.getByRole('heading', { level: 1, name: /^Paiement de 85,50/ }).waitFor();
    await page.getByRole('cell', { name: 'merchant:owed' }).waitFor();
    await page.getByRole('cell', { name: 'Paiement validé' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Refuge du Lac' }).click();
    await page.getByRole('heading', { level: 1, name: 'Refuge du Lac' }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    await page.getByRole('radio', { name: 'Suspendre' }).check({ force: true });
    await page.getByLabel('Raison').fill('Signalement d’un client');
    await page.getByRole('button', { name: 'Suspendre' }).click();
    await page.getByText('Suspendu', { exact: true }).waitFor();
    expect(
      await merchant.refused('createPaymentRequest', {
        key: unique('late'),
        body: { type: 'IMMEDIATE', amount: eur(50_00), clientIdentifier: client.identifier },
      }),
    ).toMatchObject({ code: 'merchant-suspended' });

    await page.getByRole('radio', { name: 'Passer en compte bloqué' }).check({ force: true });
    await page.getByLabel('Raison').fill('Identité usurpée');
    await page.getByRole('button', { name: 'Passer en compte bloqué' }).click();
    await page.getByLabel('Justificatif').fill('Dossier 2026-118');
    await page.getByLabel('Raison').fill('Identité vérifiée au téléphone');
    await page.getByRole('button', { name: 'Proposer le déblocage' }).click();
    await page.getByRole('link', { name: 'Voir la proposition' }).click();
    await page.getByText('Vous avez fait cette proposition').waitFor();
    await expectAccessible(page);

    // Nobody can ask a merchant who is blocked.
    const paid = await backOffice('ops', `/paiements/${id}`);
    await paid.getByRole('radio', { name: 'Prestation annulée' }).check({ force: true });
    await paid.getByLabel('Pourquoi le back-office s’en charge').fill('Établissement bloqué');
    await expectAccessible(paid);
    await paid.getByRole('button', { name: /^Recréditer 60,00/ }).click();
    await paid.getByText(/^60,00\s€ ont été recrédités au client\.$/).waitFor();
    await paid.getByRole('row', { name: /Paiement annulé, client recrédité\s+le back-office/ }).waitFor();

    const second = await backOffice('ops-2', new URL(page.url()).pathname.replace('/back-office', ''));
    await second.getByText('Compte bloqué → Actif').waitFor();
    await second.getByRole('button', { name: 'Valider' }).click();
    await second.getByText('Validée par').waitFor();
    await second.getByRole('link', { name: merchantId }).click();
    await second.getByText('Actif', { exact: true }).waitFor();
  });

  itInWhole('closes an establishment, which is told what still goes on there', async () => {
    const { backOffice, portal, newClient, newMerchant, unique } = world();
    const merchant = await newMerchant({
      tradeName: 'Chalet des Neiges',
      legalName: 'SARL Chalet des Neiges',
      accountHolder: 'CHALET DES NEIGES SARL',
      city: 'Megève',
      iban: 'FR76 3000 6000 0112 3456 7890 189',
    });
    const { merchantId } = merchant;
    const client = await newClient();
    const asking = (label: string) => ({
      key: unique(label),
      body: { type: 'IMMEDIATE' as const, amount: eur(85_50), clientIdentifier: client.identifier },
    });
    const open = await merchant.call('createPaymentRequest', asking('open'));

    const page = await backOffice('ops', `/etablissements/${merchantId}`);
    await page.getByRole('button', { name: 'Fermer cet établissement' }).click();
    const card = page.getByRole('region', { name: 'Fermer l’établissement' });
    await card.getByText('C’est le dernier établissement ouvert').waitFor();
    await expect.poll(() => card.getByRole('definition').first().innerText()).toBe('1');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await card.getByLabel('Raison de la fermeture').fill('Départ à la retraite');
    await card.getByRole('button', { name: 'Fermer définitivement' }).click();
    await page.getByRole('region', { name: 'L’établissement' }).getByText('Fermé', { exact: true }).waitFor();
    await page.getByText('Cet établissement est fermé, définitivement').waitFor();

    expect(await merchant.refused('createPaymentRequest', asking('late'))).toMatchObject({
      code: 'establishment-closed',
    });
    await client.call('approvePaymentRequest', await client.approval(open.id, 60_00));
    const merchantPage = await portal({ merchantId });
    await merchantPage.getByText('Cet établissement est fermé').waitFor();
    await expectAccessible(merchantPage);
    await expectNoSidewaysScroll(merchantPage);
  });

  itInWhole('lets one account of a client end in another one by two people', async () => {
    const { backOffice, newClient } = world();
    const [ends, kept] = [await newClient(), await newClient()];
    const page = await backOffice('ops', `/clients/${ends.clientId}`);
    await page.getByRole('button', { name: 'Choisir l’autre compte' }).click();
    const card = page.getByRole('region', { name: 'Réunir avec un autre compte' });
    await card.getByLabel('Identifiant du compte à garder').fill(kept.identifier);
    await card.getByLabel('Raison').fill('Inscrit deux fois');
    await card.getByLabel('Justificatif').fill('Pièce d’identité vue le 1er juin');
    await expectAccessible(page);
    await card.getByRole('button', { name: 'Proposer de réunir les comptes' }).click();
    await page.getByRole('link', { name: 'Voir la proposition' }).click();
    await page.getByText('Vous avez fait cette proposition').waitFor();

    const second = await backOffice('ops-2', new URL(page.url()).pathname.replace('/back-office', ''));
    await second.getByText(kept.clientId).waitFor();
    await second.getByRole('button', { name: 'Valider' }).click();
    await second.getByText('Validée par').waitFor();
    await second.getByRole('link', { name: ends.clientId }).click();
    await second.getByText('Réuni avec un autre compte le').waitFor();
    await expectAccessible(second);
    await second.getByRole('link', { name: kept.clientId }).click();
    await second.getByText(/^200,00\s€$/).waitFor();
  });

  it('changes where an establishment is paid by two people, from a later day on', async () => {
    const { backOffice, newMerchant } = world();
    const { merchantId } = await newMerchant({
      tradeName: 'Auberge du Col',
      legalName: 'SARL Auberge du Col',
      accountHolder: 'AUBERGE DU COL SARL',
      city: 'Annecy',
      iban: 'FR76 3000 6000 0112 3456 7890 189',
    });
    const page = await backOffice('ops', `/etablissements/${merchantId}`);
    await page.getByRole('button', { name: 'Changer de compte' }).click();
    await page.getByLabel('Nouvel IBAN').fill('FR14 2004 1010 0505 0001 3M02 607');
    await page.getByLabel('Titulaire du nouveau compte').fill('INCONNU');
    await page.getByRole('radio', { name: 'Retenus' }).check({ force: true });
    const card = page.getByRole('region', { name: 'Le compte bancaire' });
    await card.getByLabel('Raison').fill('Nouvelle banque');
    await page.getByLabel('Justificatif').fill('RIB du 8 juin');
    await page.getByRole('button', { name: 'Proposer le changement de compte' }).click();
    // The check digits are wrong: the field says so.
    await page.locator(':focus[aria-invalid="true"]').waitFor();
    await page.getByLabel('Nouvel IBAN').fill('FR14 2004 1010 0505 0001 3M02 606');
    await page.getByRole('button', { name: 'Proposer le changement de compte' }).click();
    // The bank says that it is not in this name: whoever goes on says why, or writes another one.
    await page.getByText(/^La banque répond que ce compte n’est pas à ce nom/).waitFor();
    await page.getByLabel('Pourquoi continuer malgré la réponse de la banque').waitFor();
    await page.getByLabel('Titulaire du nouveau compte').fill('AUBERGE PROCHE DU COL');
    await page.getByRole('button', { name: 'Proposer le changement de compte' }).click();
    await page.getByRole('link', { name: 'Voir la proposition' }).click();
    await page.getByText('Vous avez fait cette proposition').waitFor();

    const second = await backOffice('ops-2', new URL(page.url()).pathname.replace('/back-office', ''));
    await second.getByText('FR76••••0189 → FR14••••2606').waitFor();
    await second
      .getByText(/^Nom proche\u00a0: la banque connaît ce compte sous le nom «\u00a0A••• D••• C•••/)
      .waitFor();
    await second.getByRole('button', { name: 'Comparer les deux noms' }).click();
    const dialog = second.getByRole('dialog');
    await dialog.getByLabel('Raison').fill('Comparaison avec le RIB');
    await dialog.getByRole('button', { name: 'Afficher les coordonnées' }).click();
    await second.getByText('AUBERGE DU COL', { exact: true }).waitFor();
    await expectAccessible(second);
    await second.getByRole('button', { name: 'Valider' }).click();
    await second.getByText('Validée par').waitFor();
    await second.getByRole('link', { name: merchantId }).click();
    await second.getByText(/^Nouveau compte à partir du /).waitFor();
    await second
      .getByText(/^Nom proche\u00a0: la banque connaît ce compte sous le nom «\u00a0AUBERGE DU COL/)
      .waitFor();
    // Not yet.
    await second.getByText('FR76••••0189').waitFor();
    await second.getByText(/^La banque confirme ce nom/).waitFor();
    await expectAccessible(second);
    await expectNoSidewaysScroll(second);

    // The company has an account from now on, which the establishment may follow.
    await page.goto(page.url().replace(/propositions.*/, `etablissements/${merchantId}`));
    await page.getByRole('button', { name: 'Donner un compte à l’entreprise' }).click();
    await page.getByLabel('Nouvel IBAN').fill('DE89 3704 0044 0532 0130 00');
    await page.getByLabel('Titulaire du nouveau compte').fill('AUBERGE DU COL SARL');
    await page.getByRole('radio', { name: 'Sur l’ancien compte' }).check({ force: true });
    const company = page.getByRole('region', { name: 'L’entreprise' });
    await company.getByLabel('Raison').fill('Une seule banque');
    await company.getByLabel('Justificatif').fill('Courrier du 8 juin');
    await page.getByRole('button', { name: 'Proposer le changement de compte' }).click();
    await company.getByRole('link', { name: 'Voir la proposition' }).click();
    await page.getByText('Vous avez fait cette proposition').waitFor();
    await second.goto(page.url());
    await second.getByRole('button', { name: 'Valider' }).click();
    await second.getByText('Validée par').waitFor();
    await page.goto(page.url().replace(/propositions.*/, `etablissements/${merchantId}`));
    await page.getByRole('button', { name: 'Payer sur le compte de l’entreprise' }).click();
    await page.getByRole('radio', { name: 'Sur l’ancien compte' }).check({ force: true });
    await card.getByLabel('Raison').fill('Une seule banque');
    await card.getByLabel('Justificatif').fill('Courrier du 8 juin');
    await page.getByRole('button', { name: 'Proposer ce changement' }).click();
    await card.getByText(/^Proposition envoyée/).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    // All that is the company’s is on a page of its own; on a phone the ways there are in a menu.
    await company.getByRole('term').getByText('Raison sociale').waitFor();
    await company.getByRole('definition').getByRole('link').click();
    await page.getByRole('heading', { level: 2, name: 'La convention' }).waitFor();
    await page.getByRole('region', { name: 'Les établissements' }).getByRole('link').first().waitFor();
    await page.getByRole('region', { name: 'L’équipe' }).getByText('responsable').first().waitFor();
    await page.getByText('FR76••••').or(page.getByText('DE89••••3000')).first().waitFor();
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: 'Menu' }).click();
    await page
      .getByRole('navigation', { name: 'Navigation principale' })
      .getByRole('link', { name: 'Accueil' })
      .waitFor();
    await expectAccessible(page, { dark: true });
    await expectNoSidewaysScroll(page);
  });

  itInWhole('changes a commission by two people, ops and finance, from a later day on', async () => {
    const { backOffice, newMerchant } = world();
    const { merchantId } = await newMerchant({
      tradeName: 'Lodge du Glacier',
      legalName: 'SARL Lodge du Glacier',
      accountHolder: 'LODGE DU GLACIER SARL',
      city: 'Annecy',
      iban: 'FR76 3000 6000 0112 3456 7890 189',
    });
    const page = await backOffice('ops', `/etablissements/${merchantId}`);
    const card = page.getByRole('region', { name: 'La commission' });
    await card.getByRole('button', { name: 'Changer la commission' }).click();
    await card.getByLabel('Commission, en pour cent').fill('250');
    await card.getByLabel('À partir du').fill('2030-01-07');
    await card.getByLabel('Raison').fill('Avenant signé');
    await card.getByLabel('Justificatif').fill('Avenant 2 du 1er juin');
    await card.getByRole('button', { name: 'Proposer la commission' }).click();
    await card.getByText(/^Un pourcentage de 0 à/).waitFor();
    await card.getByLabel('Commission, en pour cent').fill('2,5');
    await expectAccessible(page);
    await card.getByRole('button', { name: 'Proposer la commission' }).click();
    await card.getByRole('link', { name: 'Voir la proposition' }).click();
    await page.getByText('Vous avez fait cette proposition').waitFor();

    const second = await backOffice('finance-2', new URL(page.url()).pathname.replace('/back-office', ''));
    await second.getByRole('button', { name: 'Valider' }).click();
    await second.getByText('Validée par').waitFor();
    await second.getByRole('link', { name: merchantId }).click();
    const agreed = second.getByRole('region', { name: 'La commission' });
    await expect.poll(() => agreed.innerText(), { timeout: 15_000 }).toMatch(/partir du\s7\sjanv\.\s2030\s+2,5\s%/);
    await expectNoSidewaysScroll(second);
  });

  it('has pages that everybody can use, in both themes and at 320 px', async () => {
    const { backOffice, window, url } = world();
    const outside = await (await window()).newPage();
    await outside.goto(`${url}/back-office/`);
    await outside.getByRole('button', { name: 'Se connecter' }).waitFor();
    await expectAccessible(outside);
    await expectNoSidewaysScroll(outside);
    const pages = {
      'ops-2': ['/', '/etablissements/nouveau', '/clients/nouveau', '/clients/abc', '/droits', '/nulle-part'],
      'finance-2': [
        '/travail',
        '/travail/transfers',
        '/travail/debts',
        '/credits/nouveau',
        '/propositions',
        '/ordres',
        '/ordres/nouveau',
        '/reprises',
        '/exports',
        '/banque',
      ],
      auditor: ['/journal'],
    };
    for (const [row, [person, paths]] of Object.entries(pages).entries()) {
      const page = await backOffice(person);
      const some = cellsOf(paths, 3, row);
      const dark = new Set(cellsOf(some, 1, row));
      for (const path of some) await inspect(page, path, dark.has(path));
    }
  });

  it('shows what a client has reported: one takes it, a colleague sees by whom, and it leads to the payment', async () => {
    const { backOffice, newClient, newMerchant, ask, unique } = world();
    const tradeName = unique('Inconnu');
    const merchant = await newMerchant({ tradeName });
    const client = await newClient();
    const { id } = await ask(merchant, client);
    await client.call('reportPaymentRequest', { params: { id } });

    const page = await backOffice('ops', '/travail');
    await page.getByRole('link', { name: /Demandes signalées/ }).click();
    const row = page.getByRole('row').filter({ hasText: tradeName });
    await row.getByText('1 signalement en 30 jours').waitFor();
    await row.getByRole('button', { name: 'Prendre en charge' }).click();
    await row.getByText('Vous', { exact: true }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    const colleague = await backOffice('ops-2', '/travail/reports');
    const seen = colleague.getByRole('row').filter({ hasText: tradeName });
    await seen.getByText('ops', { exact: true }).waitFor();
    await seen.getByRole('button', { name: 'Libérer' }).waitFor();

    await row.getByRole('link', { name: tradeName }).click();
    await page.getByRole('heading', { level: 1, name: /^Paiement de 85,50/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/back-office/paiements/${id}`);
    // Which is where who asked is found, and stopped.
    await page.getByRole('link', { name: tradeName }).waitFor();
  });
});
