/**
 * Draws the App's icons as the pictures that phones ask for, from `app/public/icon.svg`. They are kept beside it, so this is
 * only for after a change of the drawing; it needs a Chromium: `CHROMIUM=/usr/bin/chromium node scripts/draw-icons.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const folder = join(import.meta.dirname, '../app/public');
const drawing = readFileSync(join(folder, 'icon.svg'), 'utf8');
const ground = /<rect[^>]* fill="(#[0-9a-f]{6})"/.exec(drawing)?.[1];
if (ground === undefined) throw new Error('icon.svg has no ground');
const motif = drawing.replace(/<rect[^>]*\/>/, '');

/** `full` pictures reach the edge, since the phone cuts them to its own shape; what matters stays in the middle. */
const icons = [
  { file: 'icon-192.png', size: 192 },
  { file: 'icon-512.png', size: 512 },
  { file: 'icon-maskable-512.png', size: 512, full: 0.85 },
  { file: 'apple-touch-icon.png', size: 180, full: 0.9 },
];

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const { file, size, full } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const drawn = full === undefined ? drawing : motif;
  const width = Math.round(size * (full ?? 1));
  await page.setContent(
    `<body style="margin:0;height:100vh;display:grid;place-items:center;background:${full === undefined ? 'none' : ground}">` +
      drawn.replace('<svg ', `<svg width="${width}" height="${width}" `),
  );
  writeFileSync(join(folder, file), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
