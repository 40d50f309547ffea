import { formatCents } from '../../web/format/money.ts';
import { Button } from '../../web/ui/button.tsx';
import { Dialog, DialogActions } from '../../web/ui/dialog.tsx';
import { Stack } from '../../web/ui/layout.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { requestWords } from './words.ts';

interface Props {
  isOpen: boolean;
  cents: number;
  asked: number;
  onChange: () => void;
  onConfirm: () => void;
}

/** An amount far below what was asked may be a slip: a forgotten digit, a comma too early. */
export function SecondLook({ isOpen, cents, asked, onChange, onConfirm }: Props) {
  const { secondLook: own } = useWords(requestWords);
  const language = useLanguage();
  const amount = formatCents(cents, language);
  return (
    <Dialog title={own.title} isOpen={isOpen} onClose={onChange}>
      <Stack space="s">
        <p>{own.question({ amount, asked: formatCents(asked, language) })}</p>
        <p>{own.remainder({ remainder: formatCents(asked - cents, language) })}</p>
      </Stack>
      <DialogActions>
        <Button onPress={onChange}>{own.change}</Button>
        <Button look="primary" onPress={onConfirm}>
          {own.yes({ amount })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
