import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';

/** The name of the file that the page hands over when `button` is pressed, and its text on one line. */
export async function savedPdf(page: Page, button = 'Reçu en PDF'): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const download = await coming;
  const document = await getDocumentProxy(new Uint8Array(await readFile(await download.path())));
  const { text } = await extractText(document, { mergePages: true });
  return { name: download.suggestedFilename(), text: text.replaceAll(/\s+/gu, ' ') };
}
