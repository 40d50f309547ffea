import { Link } from 'wouter';
import { useWords } from '../words/words.ts';
import { legalAddress, publicPages } from './legal-address.ts';
import styles from './links.module.css';
import { legalWords } from './words.ts';

/** Contact and the pages that the law asks for, at the foot of a page. */
export default function Links() {
  const own = useWords(legalWords);
  return (
    <nav aria-label={own.navigation}>
      <ul className={styles.links}>
        {publicPages.map((page) => (
          <li key={page}>
            <Link href={legalAddress(page)}>{own[page]}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
