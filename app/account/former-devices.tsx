import { formatDate } from '../../web/format/dates.ts';
import { Disclosure } from '../../web/ui/disclosure.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import type { Device } from '../device/use-devices.ts';
import { codeWords } from '../device/words.ts';
import styles from './devices-page.module.css';
import { devicesWords } from './devices-words.ts';

/** Those that can pay no more, for who wants to know when that was. */
export function FormerDevices({ devices }: { devices: readonly Device[] }) {
  const own = useWords(devicesWords);
  const { unnamed } = useWords(codeWords);
  const language = useLanguage();
  if (devices.length === 0) return null;
  return (
    <Disclosure summary={own.former({ count: devices.length })}>
      <ul className={styles.former}>
        {devices.map(({ id, name, revokedAt }) => (
          <li key={id}>
            {name ?? unnamed}
            {revokedAt !== undefined && <p>{own.revoked({ day: formatDate(revokedAt, language) })}</p>}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
