import { useState, type ReactNode } from 'react';
import type { PaymentRequest } from '../../web/api/client.ts';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatUntil } from '../../web/format/until.ts';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { useMerchant } from '../payment/use-merchant.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import { ExtendDialog } from './extend-dialog.tsx';
import { followUpWords } from './words.ts';

export interface WaitingDialogs {
  ask: (question: 'extend' | 'cancel') => void;
  dialog: ReactNode;
  /** What was done last, in words; empty when nothing was. */
  done: string;
  tellDone: (sentence: string) => void;
}

/** The dialogs of a request that waits for the client. They outlast the waiting, to say how it ended. */
export function useWaitingDialogs(payment: PaymentRequest): WaitingDialogs {
  const own = useWords(followUpWords);
  const language = useLanguage();
  const { data: merchant } = useMerchant();
  const [asked, setAsked] = useState<'extend' | 'cancel'>();
  const [done, tellDone] = useState('');
  const close = () => setAsked(undefined);
  const dialog = (
    <>
      {asked === 'extend' && merchant && (
        <ExtendDialog
          payment={payment}
          terms={merchant.terms}
          onClose={close}
          onDone={({ clientDeadline }) => {
            close();
            tellDone(own.extended({ until: formatUntil(clientDeadline, language, serverNow()) }));
          }}
        />
      )}
      {asked === 'cancel' && <CancelDialog payment={payment} onClose={close} />}
    </>
  );
  return {
    ask: (question) => {
      tellDone('');
      setAsked(question);
    },
    dialog,
    done,
    tellDone,
  };
}
