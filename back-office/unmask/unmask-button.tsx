import { useState } from 'react';
import { operationLimits } from '../../contract/settings/limits.ts';
import { Button } from '../../web/ui/button.tsx';
import { Dialog, DialogActions } from '../../web/ui/dialog.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Form } from '../../web/ui/form.tsx';
import { LineField } from '../../web/ui/line-field.tsx';
import { useWords } from '../../web/words/words.ts';
import type { Send } from '../act/use-act.ts';
import { useActForm } from '../act/use-act-form.ts';
import { unmaskWords } from './words.ts';

interface Props<Clear> {
  /** Asks who it is. */
  send: Send<{ reason: string }, Clear>;
  onShown: (clear: Clear) => void;
  /** What the button says, where it shows something else than who somebody is. */
  show?: string;
}

/** Shows who it is for as long as the page is open, for a reason that the journal keeps. */
export function UnmaskButton<Clear>({ send, onShown, show }: Props<Clear>) {
  const own = useWords(unmaskWords);
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{show ?? own.show}</Button>
      <Dialog title={own.title} isOpen={isOpen} onClose={close}>
        <UnmaskForm
          send={send}
          onShown={(clear) => {
            close();
            onShown(clear);
          }}
        />
      </Dialog>
    </>
  );
}

function UnmaskForm<Clear>({ send, onShown }: Props<Clear>) {
  const own = useWords(unmaskWords);
  const form = useActForm({
    initial: { reason: '' },
    required: ['reason'],
    send,
    onDone: onShown,
  });
  return (
    <Form onSubmit={form.submit} error={form.error}>
      <p>{own.lead}</p>
      <LineField label={own.reason} maxLength={operationLimits.reasonLengthMax} {...form.field('reason')} />
      <FailureNotice error={form.failure} />
      <DialogActions>
        <Button type="submit" look="primary" isPending={form.isPending}>
          {own.show}
        </Button>
      </DialogActions>
    </Form>
  );
}
