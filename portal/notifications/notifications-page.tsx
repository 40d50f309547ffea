import PasskeyCard from '../../web/sign-in/passkey-card.tsx';
import { PageHeader, Stack } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { MailsCard } from './mails-card.tsx';
import { OnThisDevice } from './on-this-device.tsx';
import { notificationsWords } from './words.ts';

/** How a merchant learns of what happens while nobody looks at the portal. */
export default function NotificationsPage() {
  const own = useWords(notificationsWords);
  return (
    <>
      <PageHeader title={own.title} lead={own.lead} />
      <Stack space="l">
        <OnThisDevice />
        <MailsCard />
        <PasskeyCard audience="merchant" redirectUri={`${location.origin}/`} />
      </Stack>
    </>
  );
}
