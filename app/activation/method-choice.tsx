import { KeyRound, MonitorSmartphone, type LucideIcon } from 'lucide-react';
import { useIssuer } from '../../web/contact/use-issuer.ts';
import { useWords } from '../../web/words/words.ts';
import styles from './method-choice.module.css';
import { activationWords } from './words.ts';

export type Method = 'code' | 'appareil';

/** Two ways in; each is an address of its own, so that the browser's way back works. */
export function MethodChoice({ onChoose }: { onChoose: (method: Method) => void }) {
  const own = useWords(activationWords);
  const issuer = useIssuer();
  const choices: { method: Method; icon: LucideIcon; title: string; detail: string }[] = [
    { method: 'code', icon: KeyRound, title: own.byCode, detail: own.byCodeDetail({ issuer }) },
    { method: 'appareil', icon: MonitorSmartphone, title: own.byDevice, detail: own.byDeviceDetail },
  ];
  return (
    <ul className={styles.choices} aria-label={own.method}>
      {choices.map(({ method, icon: Icon, title, detail }) => (
        <li key={method}>
          <button type="button" className={styles.choice} onClick={() => onChoose(method)}>
            <Icon aria-hidden="true" />
            <span className={styles.title}>{title}</span>
            <span className={styles.detail}>{detail}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
