import { BellRing, Laptop, Smartphone } from 'lucide-react';
import { formatDate } from '../../web/format/dates.ts';
import { Badge } from '../../web/ui/badge.tsx';
import { Button } from '../../web/ui/button.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import type { Device } from '../device/use-devices.ts';
import { codeWords } from '../device/words.ts';
import styles from './device-card.module.css';
import { devicesWords } from './devices-words.ts';

interface Props {
  device: Device;
  isHere: boolean;
  onRevoke: () => void;
}

/** The names that the App suggests, and what people call them. */
const computer = /ordinateur|computer|mac\b|windows|pc\b|portable|laptop/i;

/** One device that can pay. */
export function DeviceCard({ device: { name, enrolledAt, push }, isHere, onRevoke }: Props) {
  const own = useWords(devicesWords);
  const { unnamed } = useWords(codeWords);
  const language = useLanguage();
  const displayName = name ?? unnamed;
  const Icon = computer.test(displayName) ? Laptop : Smartphone;
  return (
    <li className={styles.card}>
      <Icon aria-hidden="true" />
      <div className={styles.text}>
        <h2 className={styles.name} translate="no">
          {displayName}
        </h2>
        {isHere && <Badge tone="good">{own.here}</Badge>}
        <p className={styles.since}>{own.since({ day: formatDate(enrolledAt, language) })}</p>
        {push && (
          <p className={styles.since}>
            <BellRing aria-hidden="true" /> {own.notified}
          </p>
        )}
      </div>
      <Button look="quiet" aria-label={own.revoke.of({ name: displayName })} onPress={onRevoke}>
        {own.revoke.action}
      </Button>
    </li>
  );
}
