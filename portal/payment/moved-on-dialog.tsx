import type { PaymentRequest } from '../../web/api/client.ts';
import { useServerNow } from '../../web/api/server-clock.ts';
import { Button } from '../../web/ui/button.tsx';
import { Dialog, DialogActions } from '../../web/ui/dialog.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { movedOn } from './moved-on.ts';
import { movedOnWords } from './moved-on-words.ts';

interface Props {
  payment: PaymentRequest;
  isMine?: boolean;
  onClose: () => void;
}

/** Takes the place of a dialog whose question has been answered meanwhile, so that it does not vanish under somebody's hand. */
export function MovedOnDialog({ payment, isMine, onClose }: Props) {
  const own = useWords(movedOnWords);
  const language = useLanguage();
  const now = useServerNow(15_000);
  return (
    <Dialog title={own.title} isOpen onClose={onClose}>
      <Notice tone="warning" live>
        <p>
          {movedOn(payment, { language, now, isMine })} {own.once}
        </p>
      </Notice>
      <DialogActions>
        <Button look="primary" onPress={onClose}>
          {own.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
