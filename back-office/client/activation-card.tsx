import { answer } from '../../web/api/client.ts';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Card, Row, Stack } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { useAct } from '../act/use-act.ts';
import { IssuedCode } from './issued-code.tsx';
import { clientWords } from './words.ts';

/** A new code for a client's device, shown here and nowhere again. */
export function ActivationCard({ clientId }: { clientId: string }) {
  const own = useWords(clientWords).activation;
  const { act, isPending, error, done } = useAct((api) =>
    answer(api.POST('/v1/ops/clients/{id}/activations', { params: { path: { id: clientId } } })),
  );
  return (
    <Card label={own.title}>
      <Stack>
        <h2>{own.title}</h2>
        <p>{own.lead}</p>
        {done ? (
          <IssuedCode issued={done} />
        ) : (
          <>
            <FailureNotice error={error} />
            <Row>
              <Button isPending={isPending} onPress={() => act(undefined)}>
                {own.issue}
              </Button>
            </Row>
          </>
        )}
      </Stack>
    </Card>
  );
}
