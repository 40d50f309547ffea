import { useState } from 'react';
import { Button } from '../../web/ui/button.tsx';
import { Card, Row, Stack } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { CloseForm } from './close-form.tsx';
import { closingWords } from './closing-words.ts';
import type { Establishment } from './use-establishment.ts';

/** The end of an establishment: what it comes to is told before it is asked for. A blocked one is let go on first, by two. */
export function CloseCard({ establishment: { id, status } }: { establishment: Establishment }) {
  const own = useWords(closingWords);
  const [isAsking, setAsking] = useState(false);
  if (status === 'CLOSED') return <Notice>{own.closed}</Notice>;
  if (status === 'BLOCKED') return null;
  return (
    <Card label={own.title}>
      <Stack>
        <h2>{own.title}</h2>
        <p>{own.lead}</p>
        {isAsking ? (
          <CloseForm id={id} isPaused={status === 'PAUSED'} onGiveUp={() => setAsking(false)} />
        ) : (
          <Row>
            <Button onPress={() => setAsking(true)}>{own.begin}</Button>
          </Row>
        )}
      </Stack>
    </Card>
  );
}
