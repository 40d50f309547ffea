import { Ban, BellRing, KeyRound, MonitorSmartphone } from 'lucide-react';
import { groupDigits } from '../../web/format/identifier.ts';
import { LegalLinks } from '../../web/legal/legal-links.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { LanguageSwitch } from '../../web/ui/language-switch.tsx';
import { Card, PageHeader, Row, Skeleton } from '../../web/ui/layout.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useWords } from '../../web/words/words.ts';
import { useMe } from '../device/use-device.ts';
import { InstallOffer } from '../install/install-offer.tsx';
import { isRegistered } from '../notification/kept-registration.ts';
import { usePermission } from '../notification/use-permission.ts';
import { shellWords } from '../shell/words.ts';
import styles from './account-page.module.css';
import { Help } from './help.tsx';
import { SettingLink } from './setting-link.tsx';
import { SignOut } from './sign-out.tsx';
import { accountWords } from './words.ts';

/** Who is signed in, and what they can set. */
export default function AccountPage() {
  const own = useWords(accountWords);
  const { disclaimer } = useWords(shellWords);
  const { data: me, error, refetch } = useMe();
  const isNotified = usePermission() === 'granted' && isRegistered();
  return (
    <>
      <PageHeader
        title={me?.name ?? own.title}
        lead={
          me && (
            <span className={styles.identifiers}>
              {me.identifiers.map((identifier) => (
                <Verbatim key={identifier}>{groupDigits(identifier)}</Verbatim>
              ))}
            </span>
          )
        }
      />
      {!me && (error ? <FailureNotice error={error} onRetry={() => void refetch()} /> : <Skeleton lines={1} />)}
      <ul className={styles.settings} aria-label={own.settings}>
        <SettingLink
          href="/compte/appareils"
          icon={<MonitorSmartphone />}
          title={own.devices}
          detail={own.devicesDetail}
        />
        <SettingLink
          href="/compte/notifications"
          icon={<BellRing />}
          title={own.notifications}
          detail={isNotified ? own.notified : own.notNotified}
        />
        <SettingLink href="/compte/code" icon={<KeyRound />} title={own.code} detail={own.codeDetail} />
        <SettingLink href="/compte/bloques" icon={<Ban />} title={own.blocked} detail={own.blockedDetail} />
      </ul>
      <Card label={own.language}>
        <Row spread>
          <p>{own.languageDetail}</p>
          <LanguageSwitch />
        </Row>
      </Card>
      <InstallOffer />
      <Help />
      <SignOut />
      <footer className={styles.disclaimer}>
        <p>{disclaimer}</p>
        <LegalLinks />
      </footer>
    </>
  );
}
