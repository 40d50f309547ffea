import { formatDay } from '../../web/format/dates.ts';
import { ChoiceGroup } from '../../web/ui/choice.tsx';
import { SelectField } from '../../web/ui/select-field.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { paymentTypeWords } from '../../web/words/payment-type-words.ts';
import { useWords } from '../../web/words/words.ts';
import { DatesForm } from './dates-form.tsx';
import styles from './filter-bar.module.css';
import { daysLookedAt, types, type Filters } from './filters.ts';
import { groups } from './groups.ts';
import { daysOf, defaultPreset, presets, type Day, type Preset } from './period.ts';
import { SearchField } from './search-field.tsx';
import { paymentsWords } from './words.ts';

interface Props {
  filters: Filters;
  today: Day;
  onChange: (change: Partial<Filters>) => void;
}

const allTypes = 'all';
const allDates = 'all-dates';
const dates = 'dates';

/** What the list is narrowed to. */
export function FilterBar({ filters, today, onChange }: Props) {
  const own = useWords(paymentsWords);
  const typeNames = useWords(paymentTypeWords);
  const { q, group, type, period } = filters;
  const days = daysLookedAt(filters, today);
  const isSearch = q !== '';
  const unchosen = isSearch ? allDates : defaultPreset;
  const language = useLanguage();
  const dayOf = (day: Day) => formatDay(day, language, Date.parse(today));
  const periodOf = (chosen: Preset | typeof allDates | typeof dates): Filters['period'] => {
    if (chosen === unchosen || chosen === allDates) return undefined;
    return chosen === dates ? (days ?? daysOf({ preset: defaultPreset }, today)) : { preset: chosen };
  };
  return (
    <search className={styles.bar} aria-label={own.filters}>
      <div className={styles.fields}>
        <SearchField
          value={q}
          onChange={(sought) => onChange({ q: sought })}
          scope={days ? own.searchedIn({ from: dayOf(days.from), to: dayOf(days.to) }) : own.searchedAll}
        />
        <SelectField
          label={own.type}
          value={type ?? allTypes}
          onChange={(chosen) => onChange({ type: chosen === allTypes ? undefined : chosen })}
          options={[
            { value: allTypes, title: own.allTypes },
            ...types.map((value) => ({ value, title: typeNames[value] })),
          ]}
        />
        <SelectField<Preset | typeof allDates | typeof dates>
          label={own.period}
          value={period === undefined ? unchosen : 'preset' in period ? period.preset : dates}
          onChange={(chosen) => onChange({ period: periodOf(chosen) })}
          options={[
            ...(isSearch ? [{ value: allDates, title: own.allDates } as const] : []),
            ...presets.map((value) => ({ value, title: own.periods[value] })),
            { value: dates, title: own.dates },
          ]}
        />
      </div>
      {period && !('preset' in period) && (
        <DatesForm
          key={`${period.from} ${period.to}`}
          {...period}
          today={today}
          onApply={(applied) => onChange({ period: applied })}
        />
      )}
      <div className={styles.groups}>
        <ChoiceGroup
          label={own.state}
          look="chips"
          choices={groups.map((value) => ({ value, title: own.groups[value] }))}
          value={group}
          onChange={(chosen) => onChange({ group: chosen })}
        />
      </div>
    </search>
  );
}
