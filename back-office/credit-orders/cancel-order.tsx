import { useState } from 'react';
import { answer } from '../../web/api/client.ts';
import { Button } from '../../web/ui/button.tsx';
import { Dialog, DialogActions } from '../../web/ui/dialog.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Form } from '../../web/ui/form.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/words/words.ts';
import { useActForm } from '../act/use-act-form.ts';
import { creditOrderWords } from './words.ts';

/** Gives an order up, and says why. */
export function CancelOrder({ id }: { id: string }) {
  const own = useWords(creditOrderWords);
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        {own.cancel}
      </Button>
      <Dialog title={own.cancelTitle} isOpen={isOpen} onClose={close}>
        <CancelForm id={id} onDone={close} />
      </Dialog>
    </>
  );
}

function CancelForm({ id, onDone }: { id: string; onDone: () => void }) {
  const own = useWords(creditOrderWords);
  const form = useActForm({
    initial: { reason: '' },
    required: ['reason'],
    send: (api, body) => answer(api.POST('/v1/finance/credit-orders/{id}/cancel', { params: { path: { id } }, body })),
    onDone,
  });
  return (
    <Form onSubmit={form.submit} error={form.error}>
      <TextField label={own.reason} autoComplete="off" {...form.field('reason')} />
      <FailureNotice error={form.failure} />
      <DialogActions>
        <Button type="submit" look="danger" isPending={form.isPending}>
          {own.cancel}
        </Button>
      </DialogActions>
    </Form>
  );
}
