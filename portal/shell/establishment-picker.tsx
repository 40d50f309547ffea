import { baseOf, withoutEstablishment } from '../../web/establishment.ts';
import { useWords, words } from '../../web/words/words.ts';
import styles from './establishment-picker.module.css';
import { useMember } from './use-member.ts';

const pickerWords = words({
  establishment: { fr: 'Établissement', en: 'Establishment' },
});

/** Leads from one establishment to another: a new page, so that nothing of the one is left on the other. */
export function EstablishmentPicker({ current, name }: { current: string; name: string }) {
  const own = useWords(pickerWords);
  const { data: member } = useMember();
  const choices = member?.establishments ?? [{ id: current, tradeName: name, city: '' }];
  return (
    <select
      className={styles.picker}
      aria-label={own.establishment}
      value={current}
      onChange={({ target }) => location.assign(baseOf(target.value) + listOf(location.pathname))}
    >
      {choices.map(({ id, tradeName, city }) => (
        <option key={id} value={id}>
          {choices.some((other) => other.id !== id && other.tradeName === tradeName)
            ? `${tradeName}, ${city}`
            : tradeName}
        </option>
      ))}
    </select>
  );
}

/** A request or a payment is of one establishment: the other one shows the list that it would be in. */
const listOf = (pathname: string): string => `/${withoutEstablishment(pathname).split('/')[1] ?? ''}`;
