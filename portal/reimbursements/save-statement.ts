import { readFonts } from '../../web/pdf/read-fonts.ts';
import { saveFile } from '../../web/ui/save-file.ts';
import type { StatementContent } from './statement-content.ts';
import { statementPdf } from './statement-pdf.ts';

/** Hands the statement over as a PDF. @throws when a part of what makes it does not come */
export async function saveStatement(name: string, content: StatementContent): Promise<void> {
  saveFile(name, await statementPdf(content, await readFonts(), new Date()));
}
