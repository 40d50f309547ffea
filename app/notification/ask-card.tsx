import { BellRing } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../web/ui/button.tsx';
import { Card, Row, Stack } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { NotNotified } from './not-notified.tsx';
import { askLater } from './may-ask.ts';
import { askPermission, useBeNotified } from './use-be-notified.ts';
import { notificationWords } from './words.ts';

/** On the first page of a device that has been activated, until there is an answer. */
export function AskCard({ clientId, deviceId }: { clientId: string; deviceId: string }) {
  const { ask, beNotified, later } = useWords(notificationWords);
  const enable = useBeNotified(clientId, deviceId);
  const [isLater, setLater] = useState(false);
  if (isLater) return <Notice live>{ask.laterHint}</Notice>;
  if (enable.data === 'granted') {
    return (
      <Notice tone="good" live>
        {ask.done}
      </Notice>
    );
  }
  return (
    <Card label={ask.title}>
      <Stack>
        <h2>{ask.title}</h2>
        <p>{ask.detail}</p>
        <NotNotified permission={enable.data} error={enable.error} />
        <Row>
          <Button
            look="primary"
            icon={<BellRing aria-hidden="true" />}
            isPending={enable.isPending}
            onPress={() => enable.mutate(askPermission())}
          >
            {beNotified}
          </Button>
          <Button
            look="quiet"
            onPress={() => {
              askLater();
              setLater(true);
            }}
          >
            {later}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}
