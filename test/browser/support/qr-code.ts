import decodeQR from 'qr/decode.js';
import type { Locator } from 'playwright-core';

const pixelsPerSquare = 4;

/** What a camera would read of a code that the page has drawn (web/ui/qr-code.tsx). */
export async function readQrCode(code: Locator): Promise<string> {
  const [size = 0] = ((await code.getAttribute('viewBox')) ?? '').split(' ').slice(2).map(Number);
  const path = (await code.locator('path').getAttribute('d')) ?? '';
  const dark = new Set([...path.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => `${x} ${y}`));
  const width = size * pixelsPerSquare;
  const data = new Uint8Array(width * width * 3).map((_, index) => {
    const pixel = Math.floor(index / 3);
    const [x, y] = [pixel % width, Math.floor(pixel / width)].map((at) => Math.floor(at / pixelsPerSquare));
    return dark.has(`${x} ${y}`) ? 0 : 255;
  });
  return decodeQR({ width, height: width, data });
}
