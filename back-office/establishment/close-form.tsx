import { directoryLimits } from '../../contract/settings/limits.ts';
import { answer } from '../../web/api/client.ts';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Form } from '../../web/ui/form.tsx';
import { Row, Skeleton } from '../../web/ui/layout.tsx';
import { LineField } from '../../web/ui/line-field.tsx';
import { useWords } from '../../web/words/words.ts';
import { useActForm } from '../act/use-act-form.ts';
import { ClosingFacts } from './closing-facts.tsx';
import { closingWords } from './closing-words.ts';
import { useClosing } from './use-closing.ts';
import { establishmentWords } from './words.ts';

interface Props {
  id: string;
  isPaused: boolean;
  onGiveUp: () => void;
}

/** Nothing is sent before what is open and owed could be read. */
export function CloseForm({ id, isPaused, onGiveUp }: Props) {
  const own = useWords(closingWords);
  const { reasonHelp } = useWords(establishmentWords).stop;
  const { data: closing, error, refetch } = useClosing(id);
  const form = useActForm({
    initial: { reason: '' },
    required: ['reason'],
    send: (api, body) => answer(api.POST('/v1/ops/merchants/{id}/close', { params: { path: { id } }, body })),
  });
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!closing) return <Skeleton />;
  return (
    <Form onSubmit={form.submit} error={form.error}>
      <ClosingFacts closing={closing} isPaused={isPaused} />
      <LineField
        label={own.reason}
        help={reasonHelp}
        maxLength={directoryLimits.reasonLengthMax}
        {...form.field('reason')}
      />
      <FailureNotice error={form.failure} />
      <Row>
        <Button type="submit" look="danger" isPending={form.isPending}>
          {own.submit}
        </Button>
        <Button onPress={onGiveUp}>{own.giveUp}</Button>
      </Row>
    </Form>
  );
}
