import { proposalKinds } from '../../contract/back-office/proposals.ts';
import { operationLimits } from '../../contract/settings/limits.ts';
import { answer, type Api } from '../../web/api/client.ts';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Form } from '../../web/ui/form.tsx';
import { Card, Row, Stack } from '../../web/ui/layout.tsx';
import { LineField } from '../../web/ui/line-field.tsx';
import { useWords } from '../../web/words/words.ts';
import { useAct } from '../act/use-act.ts';
import { useActForm } from '../act/use-act-form.ts';
import { useMay, useOperator } from '../operator/use-operator.ts';
import { LetterCard } from '../client/letter/letter-card.tsx';
import type { Told } from './told-once.tsx';
import type { Proposal } from './use-proposals.ts';
import { proposalWords } from './words.ts';

interface Props {
  proposal: Proposal;
  /** The answer to an approval says what will not be told again. */
  onTold: (told: Told) => void;
}

/** The answer of whoever may give it; who made the proposal can only take it back. */
export function AnswerCard({ proposal: { id, kind, proposed }, onTold }: Props) {
  const { answering: own } = useWords(proposalWords);
  const mayDo = useMay();
  const { data: operator } = useOperator();
  const params = { path: { id } };
  const send = (api: Api) => answer(api.POST('/v1/back-office/proposals/{id}/approve', { params }));
  const approve = useAct(send, ({ result }) => onTold(result ?? {}));
  const withdraw = useAct((api) => answer(api.POST('/v1/back-office/proposals/{id}/withdraw', { params })));
  const reject = useActForm({
    initial: { answer: '' },
    required: ['answer'],
    send: (api, body) => answer(api.POST('/v1/back-office/proposals/{id}/reject', { params, body })),
  });
  const isOwn = operator?.operatorId === proposed.by;
  if (isOwn) {
    return (
      <Card label={own.title}>
        <Stack>
          <p>{own.own}</p>
          <FailureNotice error={withdraw.error} />
          <Row>
            <Button isPending={withdraw.isPending} onPress={() => withdraw.act(undefined)}>
              {own.withdraw}
            </Button>
          </Row>
        </Stack>
      </Card>
    );
  }
  if (!mayDo(proposalKinds[kind].approve)) return <p>{own.notMine}</p>;
  const approveAsLetter = async (api: Api) => {
    const { activation } = (await send(api)).result ?? {};
    // Approved already, by a call whose answer was lost: the code that it told is gone.
    if (!activation) throw new Error('an approval told no code');
    return activation;
  };
  return (
    <>
      <Card label={own.title}>
        <Stack>
          <h2>{own.title}</h2>
          <p>{own.lead}</p>
          <FailureNotice error={approve.error} />
          <Row>
            <Button look="primary" isPending={approve.isPending} onPress={() => approve.act(undefined)}>
              {own.approve}
            </Button>
          </Row>
          <Form onSubmit={reject.submit} error={reject.error}>
            <LineField label={own.answer} maxLength={operationLimits.reasonLengthMax} {...reject.field('answer')} />
            <FailureNotice error={reject.failure} />
            <Row>
              <Button type="submit" look="danger" isPending={reject.isPending}>
                {own.reject}
              </Button>
            </Row>
          </Form>
        </Stack>
      </Card>
      {kind === 'ACTIVATION' && <LetterCard issue={approveAsLetter} onMade={() => onTold({ letter: true })} />}
    </>
  );
}
