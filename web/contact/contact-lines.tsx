import { Mail, MessageSquareText, Phone } from 'lucide-react';
import type { Contact } from '../../contract/settings/contact-settings.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/words.ts';
import styles from './contact-lines.module.css';
import { useDeployment } from './use-deployment.ts';
import { contactWords } from './words.ts';

interface Props {
  /** Said where the deployment names no support; nothing by itself. */
  otherwise?: string;
}

/** How the support is reached. */
export default function ContactLines({ otherwise }: Props) {
  const own = useWords(contactWords);
  const language = useLanguage();
  const deployment = useDeployment();
  if (!deployment) return null;
  const { contact } = deployment;
  const ways = contact ? waysTo(contact) : [];
  if (!contact || ways.length === 0) return otherwise && <p>{otherwise}</p>;
  return (
    <address className={styles.contact} aria-label={own.support}>
      {ways.map(({ href, text, Icon }) => (
        <a key={href} href={href} translate={text === undefined ? undefined : 'no'}>
          <Icon aria-hidden="true" />
          {text ?? own.form}
        </a>
      ))}
      {contact.hours[language] !== '' && <span>{contact.hours[language]}</span>}
    </address>
  );
}

/** Without a text where the address itself says nothing to people. */
const waysTo = ({ phone, email, form }: Contact) => [
  ...(phone === '' ? [] : [{ href: `tel:${phone.replaceAll(/[^+\d]/g, '')}`, text: phone, Icon: Phone }]),
  ...(email === '' ? [] : [{ href: `mailto:${email}`, text: email, Icon: Mail }]),
  ...(form === '' ? [] : [{ href: form, text: undefined, Icon: MessageSquareText }]),
];
