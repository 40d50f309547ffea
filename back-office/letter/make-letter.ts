import { readFonts } from '../../web/pdf/read-fonts.ts';
import { saveFile } from '../../web/ui/save-file.ts';
import { windowLetterPdf, type WindowLetter } from './window-letter-pdf.ts';

/**
 * All that a letter needs is read before there is a code, which nobody could show a second time.
 *
 * @returns hands the letter over as a file
 * @throws when a part of it does not come
 */
export async function letterMaker(): Promise<(name: string, letter: WindowLetter) => Promise<void>> {
  const fonts = await readFonts();
  return async (name, letter) => saveFile(name, await windowLetterPdf(letter, fonts, new Date()));
}
