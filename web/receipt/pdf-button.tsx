import { useMutation } from '@tanstack/react-query';
import { FileDown } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { useWords, words } from '../words/words.ts';
import type { ReceiptContent } from './receipt-content.ts';

const pdfWords = words({
  save: { fr: 'Reçu en PDF', en: 'Receipt as PDF' },
  file: { fr: 'recu-{day}-{number}.pdf', en: 'receipt-{day}-{number}.pdf' },
});

interface Props {
  content: ReceiptContent;
  /** Of the payment: the file is named for both. */
  validatedAt: string;
  matchCode: string;
}

/** What makes the file is loaded when it is asked for. */
export function PdfButton({ content, validatedAt, matchCode }: Props) {
  const own = useWords(pdfWords);
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const { saveReceipt } = await import('./save-receipt.ts');
      await saveReceipt(own.file({ day: validatedAt.slice(0, 10), number: matchCode }), content);
    },
  });
  return (
    <>
      <Button icon={<FileDown aria-hidden="true" />} isPending={isPending} onPress={() => mutate()}>
        {own.save}
      </Button>
      <FailureNotice error={error} />
    </>
  );
}
