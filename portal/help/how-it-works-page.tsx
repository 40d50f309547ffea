import { SupportContact } from '../../web/contact/support-contact.tsx';
import { ButtonLink } from '../../web/ui/button.tsx';
import { Disclosure } from '../../web/ui/disclosure.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Card, PageHeader, Skeleton } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { useMerchant } from '../payment/use-merchant.ts';
import { FilmSection } from './film-section.tsx';
import { FourSteps } from './four-steps.tsx';
import styles from './how-it-works-page.module.css';
import { TypesCompared } from './types-compared.tsx';
import { helpWords } from './words.ts';

/** For whoever does this the first time, or has not done it for long. */
export default function HowItWorksPage() {
  const own = useWords(helpWords);
  const { data: merchant, error, refetch } = useMerchant();
  return (
    <>
      <PageHeader
        title={own.title}
        lead={own.lead}
        actions={
          <ButtonLink href="/" look="primary">
            {own.start}
          </ButtonLink>
        }
      />
      {merchant ? (
        <>
          <FourSteps terms={merchant.terms} />
          <TypesCompared merchant={merchant} />
        </>
      ) : error ? (
        <FailureNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={6} />
      )}
      <section className={styles.questions} aria-labelledby="questions">
        <h2 id="questions">{own.questions}</h2>
        <Card as="div">
          {own.answers.map(({ question, answer }) => (
            <Disclosure key={question} summary={question}>
              <p>{answer}</p>
            </Disclosure>
          ))}
        </Card>
      </section>
      <section className={styles.questions} aria-labelledby="support">
        <h2 id="support">{own.support}</h2>
        <SupportContact />
      </section>
      <FilmSection />
    </>
  );
}
