import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { saveFile } from '../../web/ui/save-file.ts';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { exportPayments } from './export-payments.ts';
import type { PaymentsQuery } from './filters.ts';
import styles from './export-button.module.css';
import { paymentsWords } from './words.ts';

/** What the list shows as a file for a spreadsheet: all of it, however many pages it takes. */
export function ExportButton({ query }: { query: PaymentsQuery }) {
  const own = useWords(paymentsWords);
  const language = useLanguage();
  const { api } = useSignedIn();
  const [rows, setRows] = useState(0);
  const { mutate, isPending, data, error } = useMutation({
    mutationFn: () => exportPayments(api, query, language, setRows),
    onMutate: () => setRows(0),
    onSuccess: (file) => {
      if (file.rows > 0) saveFile(file.name, new Blob([file.text], { type: 'text/csv;charset=utf-8' }));
    },
  });
  const status = isPending
    ? own.exporting({ rows })
    : data && (data.rows > 0 ? own.exported({ rows: data.rows, name: data.name }) : own.exportEmpty);
  return (
    <div className={styles.export}>
      <Button icon={<Download aria-hidden="true" />} isPending={isPending} onPress={() => !isPending && mutate()}>
        {own.exportCsv}
      </Button>
      <p role="status" className={styles.said}>
        {status}
      </p>
      <FailureNotice error={error} />
    </div>
  );
}
