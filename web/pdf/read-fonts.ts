import bold from '@fontsource/figtree/files/figtree-latin-700-normal.woff?url';
import boldExtended from '@fontsource/figtree/files/figtree-latin-ext-700-normal.woff?url';
import regularExtended from '@fontsource/figtree/files/figtree-latin-ext-400-normal.woff?url';
import regular from '@fontsource/figtree/files/figtree-latin-400-normal.woff?url';
import { reach } from '../api/reach.ts';
import type { PdfFonts } from './pdf-document.ts';

/** @throws when one does not come */
export async function readFonts(): Promise<PdfFonts> {
  const addresses = { regular, bold, regularExtended, boldExtended };
  const fonts = await Promise.all(
    Object.entries(addresses).map(async ([font, address]) => [font, await read(address)] as const),
  );
  return Object.fromEntries(fonts) as unknown as PdfFonts;
}

async function read(address: string): Promise<Uint8Array> {
  const response = await reach(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
