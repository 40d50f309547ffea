import { LogOut } from 'lucide-react';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { Button } from '../../web/ui/button.tsx';
import { LanguageSwitch } from '../../web/ui/language-switch.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useWords } from '../../web/words/words.ts';
import { roleWords } from '../operator/role-words.ts';
import { useOperator } from '../operator/use-operator.ts';
import styles from './account.module.css';
import { shellWords } from './words.ts';

/** Who is signed in and in which roles, and the way out. */
export function Account() {
  const { signOut } = useSignedIn();
  const { data: operator } = useOperator();
  const own = useWords(shellWords);
  const names = useWords(roleWords);
  return (
    <>
      {operator && (
        <p className={styles.who}>
          <Verbatim className={styles.name}>{operator.operatorId}</Verbatim>
          <span className={styles.roles}>{operator.roles.map((role) => names[role]).join(', ') || own.noRole}</span>
        </p>
      )}
      <LanguageSwitch />
      <Button look="quiet" icon={<LogOut aria-hidden="true" />} onPress={signOut}>
        {own.signOut}
      </Button>
    </>
  );
}
