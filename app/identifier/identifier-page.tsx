import { groupDigits } from '../../web/format/identifier.ts';
import { parseIdentifier } from '../../contract/identifier.ts';
import { CopyButton } from '../../web/ui/copy-button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { PageHeader, Row, Skeleton } from '../../web/ui/layout.tsx';
import { Steps } from '../../web/ui/steps.tsx';
import { useWords } from '../../web/words/words.ts';
import { useMe } from '../device/use-device.ts';
import { IdentifierCard } from './identifier-card.tsx';
import styles from './identifier-page.module.css';
import { identifierWords } from './words.ts';

/** What a merchant finds the client by: to be read aloud, held out, or sent. */
export default function IdentifierPage() {
  const own = useWords(identifierWords);
  const { data: me, error, refetch } = useMe();
  // Digits are dictated without a mistake more often than an address is.
  const main = me?.identifiers.find((each) => parseIdentifier(each)?.kind === 'number') ?? me?.identifiers[0];
  const others = me?.identifiers.filter((each) => each !== main) ?? [];
  return (
    <>
      <PageHeader title={own.title} lead={own.lead} />
      {main !== undefined && <IdentifierCard identifier={main} />}
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!me && !error && <Skeleton />}
      {others.length > 0 && (
        <section className={styles.section} aria-labelledby="others">
          <h2 id="others">{own.others}</h2>
          <p>{own.othersDetail}</p>
          <ul className={styles.others}>
            {others.map((identifier) => (
              <li key={identifier}>
                <Row spread>
                  <span className={styles.other} translate="no">
                    {groupDigits(identifier)}
                  </span>
                  <CopyButton text={identifier} look="quiet">
                    {own.copy}
                  </CopyButton>
                </Row>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={styles.section} aria-labelledby="how">
        <h2 id="how">{own.how}</h2>
        <Steps steps={own.steps} />
      </section>
    </>
  );
}
