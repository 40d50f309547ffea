import { useServerNow } from '../../web/api/server-clock.ts';
import { durationMs } from '../../contract/duration.ts';
import { formatUntil } from '../../web/format/until.ts';
import { ChoiceGroup } from '../../web/ui/choice.tsx';
import { SelectField } from '../../web/ui/select-field.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { isoDelay, otherDelay, type ChosenDelay, type DelayUnit } from './delay.ts';
import styles from './delay-field.module.css';
import { delayLabel, delayWords } from './delay-words.ts';

interface Props {
  label: string;
  /** The delays offered, ISO 8601; one of one's own can always be typed. */
  choices: readonly string[];
  value: ChosenDelay;
  onChange: (value: ChosenDelay) => void;
  onBlur?: () => void;
  error: string | undefined;
}

const units: readonly DelayUnit[] = ['M', 'H', 'D'];

/** How long the client has, as people say it, with the day and hour that come of it. */
export function DelayField({ label, choices, value, onChange, onBlur, error }: Props) {
  const own = useWords(delayWords);
  return (
    <div className={styles.field}>
      <ChoiceGroup
        look="chips"
        label={label}
        value={value.choice}
        onChange={(choice) => onChange({ ...value, choice })}
        choices={[
          ...choices.map((iso) => ({ value: iso, title: delayLabel(iso, own) })),
          { value: otherDelay, title: own.other },
        ]}
      />
      {value.choice === otherDelay && (
        <div className={styles.other}>
          <TextField
            label={own.count}
            inputMode="numeric"
            autoComplete="off"
            value={value.count}
            onChange={(count) => onChange({ ...value, count })}
            onBlur={onBlur}
            error={error}
          />
          <SelectField
            label={own.unit}
            value={value.unit}
            onChange={(unit) => onChange({ ...value, unit })}
            options={units.map((unit) => ({ value: unit, title: own.units[unit] }))}
          />
        </div>
      )}
      {value.choice !== otherDelay && error !== undefined && <p className={styles.error}>{error}</p>}
      <Until delay={error === undefined ? isoDelay(value) : undefined} />
    </div>
  );
}

/** « jusqu’au lundi 8 juin à 14 h 03 »: the delay counted from now, again as time goes by. */
function Until({ delay }: { delay: string | undefined }) {
  const now = useServerNow(10_000);
  const language = useLanguage();
  const ms = delay === undefined ? undefined : durationMs(delay);
  return <p className={styles.until}>{ms === undefined ? '\u00a0' : formatUntil(now + ms, language, now)}</p>;
}
