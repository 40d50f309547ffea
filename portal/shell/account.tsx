import { LogOut } from 'lucide-react';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { Button } from '../../web/ui/button.tsx';
import { useWords } from '../../web/words/words.ts';
import { useMerchant } from '../payment/use-merchant.ts';
import styles from './account.module.css';
import { shellWords } from './words.ts';

/** Who is signed in, and the way out. */
export function Account() {
  const { session } = useSignedIn();
  const { data: merchant } = useMerchant();
  const { signOut } = useWords(shellWords);
  return (
    <>
      <span className={styles.name}>{merchant?.tradeName}</span>
      <Button look="quiet" aria-label={signOut} onPress={() => void session.signOut()}>
        <LogOut aria-hidden="true" />
      </Button>
    </>
  );
}
