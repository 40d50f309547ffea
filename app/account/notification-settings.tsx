import { Send } from 'lucide-react';
import { Button, ButtonLink } from '../../web/ui/button.tsx';
import { Disclosure } from '../../web/ui/disclosure.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Card, Stack } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { activationPath } from '../activation/return-path.ts';
import { InstallSteps } from '../install/install-steps.tsx';
import { NotNotified } from '../notification/not-notified.tsx';
import type { PushState } from '../notification/push-state.ts';
import { askPermission, useBeNotified } from '../notification/use-be-notified.ts';
import { notificationWords } from '../notification/words.ts';
import { MendNotifications } from './mend-notifications.tsx';
import styles from './notification-settings.module.css';
import { NotificationStatus } from './notification-status.tsx';
import { useStopPush } from './use-stop-push.ts';
import { useTestPush } from './use-test-push.ts';

interface Props {
  state: PushState;
  clientId: string;
  /** Of this device, if it can pay. */
  deviceId: string | undefined;
}

/** What can be done about notifications in this state. */
export function NotificationSettings({ state, clientId, deviceId = '' }: Props) {
  const own = useWords(notificationWords);
  const enable = useBeNotified(clientId, deviceId);
  const test = useTestPush(deviceId);
  const stop = useStopPush();
  const isOn = state === 'on';
  return (
    <>
      <Card>
        <Stack>
          <NotificationStatus state={state} />
          {state === 'installFirst' && <InstallSteps />}
          {state === 'denied' && <MendNotifications />}
          {state === 'notActivated' && (
            <ButtonLink href={activationPath('/compte/notifications')} look="primary" size="l" wide>
              {own.states.notActivated.action}
            </ButtonLink>
          )}
          {state === 'canAsk' && (
            <>
              <NotNotified permission={enable.data} error={enable.error} />
              <Button
                look="primary"
                size="l"
                wide
                isPending={enable.isPending}
                onPress={() => {
                  test.reset();
                  enable.mutate(askPermission());
                }}
              >
                {own.beNotified}
              </Button>
            </>
          )}
          {isOn && (
            <Button wide icon={<Send aria-hidden="true" />} isPending={test.isPending} onPress={() => test.mutate()}>
              {own.test.action}
            </Button>
          )}
          <FailureNotice error={test.error ?? stop.error} />
          {test.data && !test.error && (
            <Notice tone={test.data === 'SENT' ? 'good' : 'warning'} live>
              {own.test[test.data]}
            </Notice>
          )}
        </Stack>
      </Card>
      {isOn && (
        <>
          <Disclosure summary={own.mend.nothingShows}>
            <MendNotifications />
          </Disclosure>
          <div className={styles.stop}>
            <Button look="quiet" isPending={stop.isPending} onPress={() => stop.mutate(deviceId)}>
              {own.stop}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
