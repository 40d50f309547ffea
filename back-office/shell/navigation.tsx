import { Menu, X } from 'lucide-react';
import { useId, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useWords } from '../../web/words/words.ts';
import { useMay } from '../operator/use-operator.ts';
import styles from './navigation.module.css';
import { tabs } from './tabs.ts';
import { shellWords } from './words.ts';

/** The ways in. Where there is no room for a row of them they stand in a menu, which a choice closes. */
export function Navigation() {
  const own = useWords(shellWords);
  const [path] = useLocation();
  const mayDo = useMay();
  const list = useId();
  const [openAt, setOpenAt] = useState<string>();
  const isOpen = openAt === path;
  const Icon = isOpen ? X : Menu;
  return (
    <nav
      className={styles.navigation}
      aria-label={own.navigation}
      onKeyDown={({ key }) => key === 'Escape' && setOpenAt(undefined)}
    >
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={isOpen}
        aria-controls={list}
        onClick={() => setOpenAt(isOpen ? undefined : path)}
      >
        <Icon aria-hidden="true" />
        {own.menu}
      </button>
      <div id={list} className={styles.tabs} data-open={isOpen}>
        {tabs
          .filter(({ right }) => right === undefined || mayDo(right))
          .map(({ href, word, icon: TabIcon }) => (
            <Link
              key={href}
              href={href}
              className={styles.tab}
              aria-current={isCurrent(href, path) ? 'page' : undefined}
              onClick={() => setOpenAt(undefined)}
            >
              <TabIcon aria-hidden="true" />
              {own.tabs[word]}
            </Link>
          ))}
      </div>
    </nav>
  );
}

const isCurrent = (href: string, path: string): boolean =>
  path === href || (href !== '/' && path.startsWith(`${href}/`));
