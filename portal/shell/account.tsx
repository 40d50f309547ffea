import { Bell, LogOut } from 'lucide-react';
import { latePart } from '../../web/late-part.tsx';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { Button, ButtonLink } from '../../web/ui/button.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useWords } from '../../web/words/words.ts';
import { useMerchant } from '../payment/use-merchant.ts';
import styles from './account.module.css';
import { shellWords } from './words.ts';

export const AccountMore = latePart(() => import('./account-more.tsx'));

/** Who is signed in, at which establishment, how they are told of what happens, and the way out. */
export function Account() {
  const { signOut } = useSignedIn();
  const { data: merchant } = useMerchant();
  const own = useWords(shellWords);
  return (
    <>
      {!merchant?.member.hasSeveral && <Verbatim className={styles.name}>{merchant?.tradeName}</Verbatim>}
      {merchant && <AccountMore merchant={merchant} />}
      <ButtonLink href="/notifications" look="quiet">
        <Bell aria-hidden="true" />
        <span className="visually-hidden">{own.notifications}</span>
      </ButtonLink>
      <Button look="quiet" aria-label={own.signOut} onPress={signOut}>
        <LogOut aria-hidden="true" />
      </Button>
    </>
  );
}
