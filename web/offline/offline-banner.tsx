import { CloudOff } from 'lucide-react';
import { useOnline } from '../api/use-online.ts';
import { useWords } from '../words/words.ts';
import styles from './offline-banner.module.css';
import { offlineWords } from './words.ts';

/** Over a page that was open when the network went. */
export function OfflineBanner() {
  const { banner } = useWords(offlineWords);
  const isOnline = useOnline();
  return (
    <div role="status">
      {!isOnline && (
        <p className={styles.banner}>
          <CloudOff aria-hidden="true" />
          {banner}
        </p>
      )}
    </div>
  );
}
