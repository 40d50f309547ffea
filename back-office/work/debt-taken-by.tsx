import { answer } from '../../web/api/client.ts';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Row, Stack } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { useAct } from '../act/use-act.ts';
import { useMay, useOperator } from '../operator/use-operator.ts';
import { workWords } from './words.ts';

interface Props {
  merchantId: string;
  taken: { by: string } | undefined;
}

/** Who of finance looks after a debt, as its page says it: taken over from whoever has it. */
export function DebtTakenBy({ merchantId: id, taken }: Props) {
  const own = useWords(workWords);
  const mayDo = useMay();
  const { data: operator } = useOperator();
  const isMine = taken !== undefined && taken.by === operator?.operatorId;
  const { act, isPending, error } = useAct((api, mine: boolean) =>
    answer(api.PUT('/v1/finance/debts/{id}/owner', { params: { path: { id } }, body: { mine } })),
  );
  return (
    <Stack space="s">
      <Row>
        {taken ? isMine ? own.you : <bdi>{taken.by}</bdi> : own.nobody}
        {mayDo('claim-debt') && (
          <Button isPending={isPending} onPress={() => act(!isMine)}>
            {isMine ? own.giveBack : own.take}
          </Button>
        )}
      </Row>
      <FailureNotice error={error} />
    </Stack>
  );
}
