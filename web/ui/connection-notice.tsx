import { useWords, words } from '../words/words.ts';
import styles from './connection-notice.module.css';
import { Notice } from './notice.tsx';

const dictionary = words({
  title: { fr: 'Connexion perdue', en: 'Connection lost' },
  detail: {
    fr: 'Ce que vous voyez date un peu. La page se mettra à jour d’elle-même dès que le réseau reviendra.',
    en: 'What you see is a little old. The page will update by itself as soon as the network is back.',
  },
});

/** For what is followed live: says so while it cannot be. */
export function ConnectionNotice({ isLost }: { isLost: boolean }) {
  const { title, detail } = useWords(dictionary);
  // The region is there before its content, so that a screen reader tells of it.
  return (
    <div role="status" className={styles.region}>
      {isLost && (
        <Notice tone="warning" title={title}>
          <p>{detail}</p>
        </Notice>
      )}
    </div>
  );
}
