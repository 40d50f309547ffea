import type { RefundReason } from '../../contract/reasons.ts';
import { directoryLimits } from '../../contract/settings/limits.ts';
import { answer } from '../../web/api/client.ts';
import { refusalCode } from '../../web/api/failure.ts';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Form } from '../../web/ui/form.tsx';
import { Row } from '../../web/ui/layout.tsx';
import { LineField } from '../../web/ui/line-field.tsx';
import { useWords } from '../../web/words/words.ts';
import { useActForm } from '../act/use-act-form.ts';
import { giveBackWords } from './give-back-words.ts';
import { MotiveChoice } from './motive-choice.tsx';

interface Props {
  paymentId: string;
  amount: string;
  onDone: () => void;
  /** It takes a second person. */
  onOutside: () => void;
}

export function GiveBackForm({ paymentId, amount, onDone, onOutside }: Props) {
  const own = useWords(giveBackWords);
  const { field, ...form } = useActForm({
    initial: { reason: null as RefundReason | null, why: '' },
    required: ['reason', 'why'],
    send: async (api, { reason, why }) => {
      const params = { path: { id: paymentId } };
      try {
        await answer(api.POST('/v1/ops/payments/{id}/give-back', { params, body: { reason: reason ?? 'OTHER', why } }));
        return true;
      } catch (failure) {
        const code = refusalCode(failure);
        if (code === 'refund-too-late' || code === 'refund-over-owed') return false;
        throw failure;
      }
    },
    onDone: (isGiven) => (isGiven ? onDone() : onOutside()),
  });
  return (
    <Form onSubmit={form.submit} error={form.error}>
      <p>{own.lead({ amount })}</p>
      <MotiveChoice {...field('reason')} />
      <LineField label={own.why} help={own.whyHelp} maxLength={directoryLimits.reasonLengthMax} {...field('why')} />
      <FailureNotice error={form.failure} />
      <Row>
        <Button type="submit" look="danger" isPending={form.isPending}>
          {own.submit({ amount })}
        </Button>
      </Row>
    </Form>
  );
}
