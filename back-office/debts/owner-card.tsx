import { answer } from '../../web/api/client.ts';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Card, Row, Stack } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { useAct } from '../act/use-act.ts';
import { useOperator } from '../operator/use-operator.ts';
import type { DebtDetail } from './use-debts.ts';
import { debtWords } from './words.ts';

/** Who of finance looks after a debt: taken over from whoever has it. */
export function OwnerCard({ debt: { merchantId, owner } }: { debt: DebtDetail }) {
  const { owner: own } = useWords(debtWords);
  const { data: operator } = useOperator();
  const isMine = owner !== undefined && owner.by === operator?.operatorId;
  const { act, isPending, error } = useAct((api, mine: boolean) =>
    answer(api.PUT('/v1/finance/debts/{id}/owner', { params: { path: { id: merchantId } }, body: { mine } })),
  );
  const said = owner ? own.other({ name: owner.by }) : own.none;
  return (
    <Card label={own.title}>
      <Stack>
        <h2>{own.title}</h2>
        <p role="status">{isMine ? own.mine : said}</p>
        <FailureNotice error={error} />
        <Row>
          <Button isPending={isPending} onPress={() => act(!isMine)}>
            {isMine ? own.letGo : own.take}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}
