import { lazy, Suspense } from 'react';
import { formatShare } from '../../web/format/percent.ts';
import { formatShortDay } from '../../web/format/short-day.ts';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { answersOf, decidedOf, type Answers } from './acceptance.ts';
import type { Share } from './charts/share-chart.tsx';
import { Picture } from './picture.tsx';
import styles from './picture.module.css';
import type { Summary } from './use-summary.ts';
import { useWidth } from '../../web/charts/use-width.ts';
import { dashboardWords } from './words.ts';

const ShareChart = lazy(() => import('./charts/share-chart.tsx'));
const height = 44;
const looks = [
  ['accepted', 'good'],
  ['declined', 'bad'],
  ['expired', 'muted'],
] as const satisfies readonly (readonly [keyof Answers, Share['look']])[];
const notCounted = ['waiting', 'lost', 'turnedDown', 'cancelled'] as const;

/** What clients answered, of which the acceptance rate is a share. */
export function AnswersPicture({ summary: { byStatus, from, to } }: { summary: Summary }) {
  const language = useLanguage();
  const { answers: own, days } = useWords(dashboardWords);
  const { ref, width } = useWidth();
  const answers = answersOf(byStatus);
  const { accepted, declined, expired } = answers;
  const hasDecided = decidedOf(answers) > 0;
  return (
    <Picture
      title={own.title}
      about={days.period({ from: formatShortDay(from, language), to: formatShortDay(to, language) })}
      table={<AnswersTable answers={answers} />}
    >
      {hasDecided ? (
        <>
          <div className={styles.share} ref={ref}>
            <Suspense>
              {width > 0 && (
                <ShareChart
                  shares={looks.map(([key, look]) => ({ key, look, count: answers[key] }))}
                  width={width}
                  height={height}
                  label={own.picture({ accepted, declined, expired })}
                />
              )}
            </Suspense>
          </div>
          <ul className={styles.legend}>
            {looks.map(([key, look]) => (
              <li key={key}>
                <span className={`${styles.mark} ${styles[look]}`} aria-hidden="true" />
                {own[key]} {answers[key]}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{own.empty}</p>
      )}
      <p className={styles.note}>{own.note}</p>
    </Picture>
  );
}

function AnswersTable({ answers }: { answers: Answers }) {
  const language = useLanguage();
  const { answers: own, table } = useWords(dashboardWords);
  const decided = decidedOf(answers);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{table.answer}</th>
          <th scope="col">{table.requests}</th>
          <th scope="col">{table.share}</th>
        </tr>
      </thead>
      <tbody>
        {looks.map(([key]) => (
          <tr key={key}>
            <th scope="row">{own[key]}</th>
            <td>{answers[key]}</td>
            <td>{decided > 0 && formatShare(answers[key] / decided, language)}</td>
          </tr>
        ))}
        {notCounted.map((key) => (
          <tr key={key}>
            <th scope="row">{own[key]}</th>
            <td>{answers[key]}</td>
            <td>{own.notCounted}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
