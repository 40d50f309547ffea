import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { documentLimits } from '../../contract/settings/limits.ts';
import { cellsOf } from '../support/matrix.ts';
import { sampleFiles } from '../support/sample-documents.ts';
import { waitingApplication } from '../support/waiting-application.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility.ts';
import { describeInBrowser, withBrowser } from './support/browser.ts';

const world = withBrowser();
const devices = cellsOf(['phone', 'desktop'] as const, 1);
const mimeType = 'application/pdf';
const pdf = { name: 'kbis.pdf', mimeType, buffer: sampleFiles[mimeType] };

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
/** On the disk, where the browser finds it: to hand it over takes a busy machine longer than a person waits. */
async function tooLarge(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'documents-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, pdf.name);
  await writeFile(file, Buffer.alloc(documentLimits.bytesMax + 1));
  return file;
}

const inspect = async (page: Page) => {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
};

describeInBrowser('the documents of an application', () => {
  it.each(devices)('go from the applicant on a %s to the reviewer', async (device) => {
    const { backOffice, window, url } = world();
    const { id, secret } = await waitingApplication(world());
    const page = await (await window(device === 'phone' ? { viewport: { width: 360, height: 740 } } : {})).newPage();
    await page.goto(`${url}/adhesion/suivi#${secret}`);
    await page.getByRole('heading', { name: 'Vos pièces' }).waitFor();
    await inspect(page);

    const identity = field(page, 'Pièce d’identité du responsable');
    await identity.setInputFiles({ name: 'page.html', mimeType: 'text/html', buffer: Buffer.from('<html>') });
    await page.getByText(/^Ce fichier ne convient pas/).waitFor();
    await identity.setInputFiles(await tooLarge());
    await page.getByText(/^Ce fichier est trop lourd/).waitFor();
    await identity.setInputFiles({ ...pdf, buffer: Buffer.from('<html>') });
    await page.getByText(/^Ce fichier n’est pas accepté/).waitFor();
    await inspect(page);

    await field(page, 'Kbis de moins de 3\u00a0mois').setInputFiles(pdf);
    await page.getByText('Reçue', { exact: true }).waitFor();
    await page.getByText(/^Reçue .*, 2\sko\. Choisissez un fichier pour la remplacer\.$/).waitFor();
    await field(page, 'Kbis de moins de 3\u00a0mois').setInputFiles({
      ...pdf,
      buffer: Buffer.concat([pdf.buffer, pdf.buffer]),
    });
    await page.getByText(/^Reçue .*, 4\sko\./).waitFor();
    await inspect(page);

    const ops = await backOffice('ops', `/adhesions/${id}`);
    await ops.getByRole('heading', { name: 'Pièces reçues' }).waitFor();
    await ops.getByRole('button', { name: 'Prendre en charge' }).click();
    const download = ops.waitForEvent('download');
    await ops.getByRole('button', { name: 'Télécharger\u00a0: Kbis' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('REGISTRATION.pdf');
    expect(await readFile(await file.path())).toEqual(Buffer.concat([pdf.buffer, pdf.buffer]));
    await inspect(ops);

    await ops.getByText(/pas encore ouvertes\s: pièce d’identité, RIB, convention\./).waitFor();
    await ops.getByRole('button', { name: 'Accepter la demande' }).click();
    await ops.locator(':focus[aria-invalid="true"]').waitFor();
    await ops.getByLabel('Pourquoi accepter sans toutes les pièces').fill('Originaux vus à l’agence');
    await ops.getByRole('button', { name: 'Accepter la demande' }).click();
    await ops.getByText('Demande acceptée').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Demande acceptée' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Vos pièces' }).count()).toBe(0);
  });

  it('are chosen again when the link to send them is over, or the network is', async () => {
    const { window, url } = world();
    const { secret } = await waitingApplication(world());
    const page = await (await window()).newPage();
    await page.goto(`${url}/adhesion/suivi#${secret}`);
    const bucket = '**/documents/*/BANK_DETAILS/**';
    const headers = { 'access-control-allow-origin': '*' };
    const onSending = (then: (route: Route) => Promise<void>) =>
      page.route(bucket, (route) => (route.request().method() === 'PUT' ? then(route) : route.fallback()));

    await onSending((route) => route.fulfill({ status: 403, headers }));
    await field(page, 'RIB').setInputFiles(pdf);
    await page.getByText('Le délai d’envoi est passé. Choisissez à nouveau le fichier.').waitFor();
    await page.unroute(bucket);
    await onSending((route) => route.abort());
    await field(page, 'RIB').setInputFiles(pdf);
    await page.getByText(/^La connexion est interrompue/).waitFor();
    await page.unroute(bucket);
    await field(page, 'RIB').setInputFiles(pdf);
    await page.getByText('Reçue', { exact: true }).waitFor();
  });
});
