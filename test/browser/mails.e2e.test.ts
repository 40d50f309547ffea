import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { renderMail } from '../../functions/send-notice/mails/render-mail.tsx';
import { cellsOf } from '../support/matrix.ts';
import { sampleMails } from '../support/sample-mails.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility.ts';
import { describeInBrowser, desktop, phone } from './support/browser.ts';
import { chromiumArguments, quickChromiumPath } from './support/chromium.ts';

const mails = (['fr', 'en'] as const).flatMap((language) => sampleMails(language).filter(({ isMailed }) => isMailed));

describeInBrowser('every mail', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: quickChromiumPath, args: [...chromiumArguments] });
  });
  afterAll(() => browser.close());

  it.each(cellsOf(mails, 4))(
    '$name can be read on a phone and a desk, in the light and in the dark',
    async ({ props }) => {
      const { html } = renderMail(props);
      const page = await browser.newPage({ viewport: phone });
      await page.setContent(html);

      await page.getByRole('heading', { level: 1, name: props.mail.title }).waitFor();
      const button = await page.getByRole('link', { name: props.mail.action.label, exact: true }).boundingBox();
      // A thumb hits it (WCAG 2.2 asks for 24 px).
      expect(button?.height).toBeGreaterThanOrEqual(44);
      // A mailbox shows a mail within a page that has its own landmarks.
      await expectAccessible(page, { without: ['landmark-one-main', 'region'] });
      await expectNoSidewaysScroll(page);

      await page.setViewportSize(desktop);
      const column = await page.locator('.card').boundingBox();
      expect(column?.width).toBeLessThanOrEqual(600);
      await page.close();
    },
  );
});
