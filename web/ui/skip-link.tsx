import { useWords, words } from '../words/words.ts';
import styles from './skip-link.module.css';

const dictionary = words({
  skip: { fr: 'Aller au contenu', en: 'Skip to content' },
});

/** The first stop of the keyboard on each page: past the navigation, to `<main id="content">`. */
export function SkipLink() {
  return (
    <a
      className={styles.skip}
      href="#content"
      onClick={(event) => {
        const content = document.getElementById('content');
        if (!content) return;
        // By hand: what stands behind the `#` of the address may be somebody's search.
        event.preventDefault();
        content.tabIndex = -1;
        content.focus();
      }}
    >
      {useWords(dictionary).skip}
    </a>
  );
}
