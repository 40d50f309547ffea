import type { WorkList } from '../../contract/back-office/work.ts';
import { answer } from '../../web/api/client.ts';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Row, Stack } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { useAct } from '../act/use-act.ts';
import { useMay, useOperator } from '../operator/use-operator.ts';
import { workWords } from './words.ts';

interface Props {
  list: Exclude<WorkList, 'debts'>;
  id: string;
  taken: { by: string } | undefined;
}

/** Who takes care of it: a press takes it, another one leaves it to others. */
export function TakenBy({ list, id, taken }: Props) {
  const own = useWords(workWords);
  const mayDo = useMay();
  const { data: operator } = useOperator();
  const params = { path: { list, id } };
  const take = useAct((api) => answer(api.PUT('/v1/back-office/work/{list}/{id}/taken', { params })));
  const giveBack = useAct((api) => answer(api.DELETE('/v1/back-office/work/{list}/{id}/taken', { params })));
  const isOwn = taken !== undefined && taken.by === operator?.operatorId;
  const { act, isPending, error } = taken ? giveBack : take;
  return (
    <Stack space="s">
      <Row>
        {taken && <span>{isOwn ? own.you : <bdi>{taken.by}</bdi>}</span>}
        {mayDo('take-work') && (
          <Button isPending={isPending} onPress={() => act(undefined)}>
            {taken ? (isOwn ? own.giveBack : own.free) : own.take}
          </Button>
        )}
        {!taken && !mayDo('take-work') && <span>{own.nobody}</span>}
      </Row>
      <FailureNotice error={error} />
    </Stack>
  );
}
