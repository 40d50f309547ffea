import { Smartphone } from 'lucide-react';
import { Link } from 'wouter';
import { useWords } from '../../web/words/words.ts';
import { landingWords } from './landing-words.ts';
import styles from './landing.module.css';

/** The other ways in: for who is no merchant yet, and for who is a client. */
export default function LandingMore() {
  const own = useWords(landingWords);
  return (
    <>
      <Link href="/adhesion">{own.apply}</Link>
      <p className={styles.client}>
        <Smartphone aria-hidden="true" /> {own.client} <a href="/app/">{own.toApp}</a>
      </p>
    </>
  );
}
