import { Button } from '../ui/button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { PageHeader } from '../ui/layout.tsx';
import { useWords, words } from '../words/words.ts';
import styles from './leaving.module.css';

const dictionary = words({
  title: { fr: 'Déconnexion en cours', en: 'Signing out' },
  notYet: { fr: 'Vous n’êtes pas encore déconnecté', en: 'You are not signed out yet' },
  lead: {
    fr: 'Si cette page reste affichée, terminez la déconnexion ici\u00a0: sans cela, une autre personne pourrait entrer à votre place, sans mot de passe.',
    en: 'If this page stays, finish signing out here: otherwise somebody else could enter in your place, without a password.',
  },
  finish: { fr: 'Terminer la déconnexion', en: 'Finish signing out' },
});

/** How far a sign-out has come that the provider has not confirmed. */
export interface Leave {
  is: 'leaving';
  isTrying?: boolean;
  error?: unknown;
}

/** Between the pages and the landing page: nobody is shown anything here, and the provider may still know who it was. */
export function Leaving({ leave: { isTrying, error }, onFinish }: { leave: Leave; onFinish: () => void }) {
  const own = useWords(dictionary);
  return (
    <main className={styles.page}>
      <PageHeader title={error === undefined ? own.title : own.notYet} lead={own.lead} />
      <FailureNotice error={error} />
      <Button look="primary" size="l" isPending={isTrying} onPress={onFinish}>
        {own.finish}
      </Button>
    </main>
  );
}
