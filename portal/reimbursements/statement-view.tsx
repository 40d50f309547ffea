import { useMutation } from '@tanstack/react-query';
import { Download, FileDown, Printer, ReceiptText } from 'lucide-react';
import type { Month } from '../../web/format/months.ts';
import { useSavedInvoice } from '../../web/invoice/use-saved-invoice.ts';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Row, Skeleton } from '../../web/ui/layout.tsx';
import { saveFile } from '../../web/ui/save-file.ts';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { useMerchant } from '../payment/use-merchant.ts';
import { statementContent, type MerchantStatement, type StatementContent } from './statement-content.ts';
import { StatementSheet } from './statement-sheet.tsx';
import styles from './statement.module.css';
import { statementWords } from './statement-words.ts';
import { useStatement } from './use-statement.ts';

/** A month's statement, to read, to print and to keep. */
export function StatementView({ month }: { month: Month }) {
  const own = useWords(statementWords);
  const language = useLanguage();
  const { data: merchant } = useMerchant();
  const { data: statement, error, refetch } = useStatement(month);
  const content = merchant && statement && statementContent(statement, merchant, language);
  return (
    <>
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!content && !error && <Skeleton lines={6} label={own.loading} />}
      {content && <StatementSheet content={content} />}
      {content && <Keep content={content} name={own.file({ month })} invoice={statement?.invoice} />}
    </>
  );
}

interface InvoiceOfMonth {
  invoice: MerchantStatement['invoice'];
}

/** What makes the files is loaded when one is asked for. */
function Keep({ content, name, invoice }: { content: StatementContent; name: string } & InvoiceOfMonth) {
  const own = useWords(statementWords);
  const pdf = useMutation({
    mutationFn: async () => {
      const { saveStatement } = await import('./save-statement.ts');
      await saveStatement(`${name}.pdf`, content);
    },
  });
  const csv = useMutation({
    mutationFn: async () => {
      const { statementCsv } = await import('./statement-csv.ts');
      saveFile(`${name}.csv`, new Blob([statementCsv(content)], { type: 'text/csv;charset=utf-8' }));
    },
  });
  const sheet = useSavedInvoice();
  return (
    <div className={styles.keep}>
      <Row>
        <Button icon={<FileDown aria-hidden="true" />} isPending={pdf.isPending} onPress={() => pdf.mutate()}>
          {own.pdf}
        </Button>
        <Button icon={<Download aria-hidden="true" />} isPending={csv.isPending} onPress={() => csv.mutate()}>
          {own.csv}
        </Button>
        {invoice && (
          <Button
            icon={<ReceiptText aria-hidden="true" />}
            isPending={sheet.isPending}
            onPress={() => sheet.mutate(invoice)}
          >
            {own.invoice[invoice.kind]({ number: invoice.number })}
          </Button>
        )}
        <Button icon={<Printer aria-hidden="true" />} onPress={() => window.print()}>
          {own.print}
        </Button>
      </Row>
      <FailureNotice error={pdf.error ?? csv.error ?? sheet.error} />
    </div>
  );
}
