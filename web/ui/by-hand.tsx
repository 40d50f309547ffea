import { useWords, words } from '../words/words.ts';
import { Notice } from './notice.tsx';
import styles from './by-hand.module.css';

const dictionary = words({
  notCopied: {
    fr: 'Ce navigateur n’a pas copié. Copiez vous-même\u00a0:',
    en: 'This browser did not copy. Copy this yourself:',
  },
  notShared: {
    fr: 'Le partage ne s’est pas ouvert. Copiez vous-même\u00a0:',
    en: 'Sharing did not open. Copy this yourself:',
  },
});

/** The text that the browser was to hand on and did not, to be taken by hand. */
export default function ByHand({ text, because }: { text: string; because: 'notCopied' | 'notShared' }) {
  const own = useWords(dictionary);
  return (
    <Notice tone="warning" live>
      <p>{own[because]}</p>
      <p className={styles.text}>{text}</p>
    </Notice>
  );
}
