import { readFonts } from '../pdf/read-fonts.ts';
import { saveFile } from '../ui/save-file.ts';
import type { ReceiptContent } from './receipt-content.ts';
import { receiptPdf } from './receipt-pdf.ts';

/** Hands the receipt over as a file. @throws when a part of it does not come */
export async function saveReceipt(name: string, content: ReceiptContent): Promise<void> {
  saveFile(name, await receiptPdf(content, await readFonts(), new Date()));
}
