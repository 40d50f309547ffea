import { Body, Button, Container, Head, Heading, Html, Link, Preview, Section, Text } from '@react-email/components';
import type { Language } from '../../../contract/words/language.ts';
import type { Notice } from '../../../core/notification/notice.ts';
import { darkStyle, style } from './letter-style.ts';
import { letterWords } from './letter-words.ts';
import type { Mail } from './mail.ts';

export interface LetterProps {
  mail: Mail;
  language: Language;
  /** Under which words it is signed, and with what at the foot. */
  audience: Notice['audience'];
  /** Where a merchant chooses what is mailed. */
  preferencesUrl: string;
}

/** How every mail is set: one column of at most 600 px, that a phone shows without zooming. */
export function Letter({ mail, language, audience, preferencesUrl }: LetterProps) {
  const own = letterWords(language);
  const { title, paragraphs, facts, action, caution } = mail;
  return (
    <Html lang={language}>
      <Head>
        <title>{mail.subject}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{darkStyle}</style>
      </Head>
      <Preview>{paragraphs[0]}</Preview>
      <Body style={style.body} className="ground">
        <Container style={style.frame}>
          <Text style={style.brand} className="brand">
            Encaissement
          </Text>
          <Section style={style.card} className="card">
            <Heading as="h1" style={style.title} className="ink">
              {title}
            </Heading>
            {paragraphs.map((paragraph) => (
              <Text key={paragraph} style={style.text} className="ink">
                {paragraph}
              </Text>
            ))}
            {facts.length > 0 && (
              <Section style={style.facts} className="line">
                {facts.map(({ label, value }) => (
                  <Text key={label} style={style.fact} className="ink line">
                    <span style={style.label} className="soft">
                      {own.fact({ label })}
                    </span>{' '}
                    <strong>{value}</strong>
                  </Text>
                ))}
              </Section>
            )}
            <Button href={action.address} style={style.button} className="button">
              {action.label}
            </Button>
            {caution !== undefined && (
              <Text style={style.caution} className="soft">
                {caution}
              </Text>
            )}
          </Section>
          <Text style={style.foot} className="soft">
            {own[audience].why} {audience === 'CLIENT' && own.CLIENT.never}
            {audience === 'MERCHANT' && (
              <Link href={preferencesUrl} style={style.link} className="brand">
                {own.MERCHANT.choose}
              </Link>
            )}
          </Text>
          <Text style={style.foot} className="soft">
            {own.disclaimer}
          </Text>
        </Container>
      </Body>
    </Html>
  );
}
