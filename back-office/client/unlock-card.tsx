import { answer } from '../../web/api/client.ts';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Card, Row, Stack } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { useAct } from '../act/use-act.ts';
import { clientWords } from './words.ts';

/** The attempts at the personal code, given back. */
export function UnlockCard({ clientId }: { clientId: string }) {
  const own = useWords(clientWords).unlock;
  const { act, isPending, error, done } = useAct((api) =>
    answer(api.POST('/v1/ops/clients/{id}/unlock', { params: { path: { id: clientId } } })),
  );
  return (
    <Card label={own.title}>
      <Stack>
        <h2>{own.title}</h2>
        <p>{own.lead}</p>
        {done && (
          <Notice tone="good" live>
            {own.done({ count: done.attemptsLeft })}
          </Notice>
        )}
        <FailureNotice error={error} />
        <Row>
          <Button isPending={isPending} onPress={() => act(undefined)}>
            {own.act}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}
