import { KeyRound, MonitorSmartphone } from 'lucide-react';
import { groupDigits } from '../../web/format/identifier.ts';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { LanguageSwitch } from '../../web/ui/language-switch.tsx';
import { Card, PageHeader, Row, Skeleton } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { useMe } from '../device/use-device.ts';
import { InstallOffer } from '../install/install-offer.tsx';
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
  return (
    <>
      <PageHeader
        title={me?.name ?? own.title}
        lead={
          me && (
            <span className={styles.identifiers}>
              {me.identifiers.map((identifier) => (
                <span key={identifier}>{groupDigits(identifier)}</span>
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
        <SettingLink href="/compte/code" icon={<KeyRound />} title={own.code} detail={own.codeDetail} />
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
      <p className={styles.disclaimer}>{disclaimer}</p>
    </>
  );
}
