import { startTransition, useOptimistic } from 'react';
import type { MerchantNotifications } from '../../web/api/client.ts';
import { Checkbox } from '../../web/ui/checkbox.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Card, Skeleton, Stack } from '../../web/ui/layout.tsx';
import { SelectField } from '../../web/ui/select-field.tsx';
import { useWords } from '../../web/words/words.ts';
import { useChangeNotifications, useNotifications } from './use-notifications.ts';
import { notificationsWords } from './words.ts';

/** The most urgent first. */
const choices = ['toConfirm', 'holdEnding', 'holdLost', 'paid', 'dailyDigest', 'transferMade'] as const;

const languages = [
  { value: 'fr', title: 'Français' },
  { value: 'en', title: 'English' },
] as const;

/** Which mails the merchant gets, each by its own box. */
export function MailsCard() {
  const own = useWords(notificationsWords);
  const { data: notifications, error, refetch } = useNotifications();
  return (
    <Card label={own.mails.title}>
      <Stack>
        <h2>{own.mails.title}</h2>
        <p>{own.mails.lead}</p>
        {notifications ? (
          <Choices notifications={notifications} />
        ) : error ? (
          <FailureNotice error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton lines={6} />
        )}
      </Stack>
    </Card>
  );
}

function Choices({ notifications }: { notifications: MerchantNotifications }) {
  const own = useWords(notificationsWords);
  const { mutateAsync, error, isSuccess } = useChangeNotifications();
  // A box that waited for the answer, or only for the next render, would jump back under the finger.
  const [shown, show] = useOptimistic(notifications, (now, change: Partial<MerchantNotifications>) => ({
    ...now,
    ...change,
  }));
  const save = (change: Partial<MerchantNotifications>) =>
    startTransition(async () => {
      show(change);
      // What went wrong is `error`, and the box jumps back.
      await mutateAsync(change).catch(() => undefined);
    });
  return (
    <>
      <div>
        {choices.map((choice) => (
          <Checkbox
            key={choice}
            label={own[choice].label}
            detail={own[choice].detail}
            isSelected={shown[choice]}
            onChange={(isWanted) => save({ [choice]: isWanted })}
          />
        ))}
      </div>
      <SelectField
        label={own.mails.language}
        value={shown.language}
        options={languages}
        onChange={(language) => save({ language })}
      />
      <FailureNotice error={error} />
      <p role="status" className="visually-hidden">
        {isSuccess ? own.mails.saved : ''}
      </p>
      <p>{own.mails.always}</p>
    </>
  );
}
