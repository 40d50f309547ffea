import { describe, expect, it } from 'vitest';
import { formatCents } from '../../../contract/format/money.ts';
import { renderMail } from '../../../functions/send-notice/mails/render-mail.tsx';
import { merchantName, sampleMails } from '../../support/sample-mails.ts';

const languages = ['fr', 'en'] as const;
/** What people read: a mailbox breaks lines and spaces as it likes. */
const read = (text: string) => text.replaceAll(/\s+/gu, ' ');
const unescaped = (html: string) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');

describe.each(languages.flatMap((language) => sampleMails(language)))('$name', ({ props, amounts }) => {
  const { mail, language } = props;
  const rendered = renderMail(props);

  it('says the same in its HTML and in its text part', () => {
    const { subject, html, text } = rendered;
    expect(subject).toBe(mail.subject);
    const said = [
      mail.title,
      ...mail.paragraphs,
      mail.action.label,
      ...(mail.caution === undefined ? [] : [mail.caution]),
    ];
    for (const sentence of [...said, ...mail.facts.map(({ value }) => value)]) {
      expect(read(text)).toContain(read(sentence));
      expect(read(unescaped(html))).toContain(read(sentence));
    }
    expect(text).toContain(mail.action.address);
  });

  it('tells the amounts as its language writes them, in both parts', () => {
    const { html, text } = rendered;
    for (const cents of amounts) {
      const amount = formatCents(cents, language);
      expect(text).toContain(amount);
      expect(unescaped(html)).toContain(amount);
    }
  });

  it('bears no code, no identifier, and no link but to our own pages', () => {
    const { subject, html, text } = rendered;
    for (const part of [subject, html, text]) {
      // Personal codes have 6 digits, identifiers 11, match codes 4; the colours of a style sheet are none of them.
      expect(part.replaceAll(/#[0-9a-f]{6}\b/gi, '')).not.toMatch(/(?<![\w-])(?:0427|\d{6}|\d{11})(?![\w-])/);
      expect(part).not.toMatch(/[\w.]+@[\w.]+|[A-Z]{2}\d{2}(?: ?\w{4}){3,}/);
    }
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, address]) => new URL(unescaped(address ?? '')));
    expect(links.length).toBeGreaterThan(0);
    for (const { origin, search } of links) {
      expect(origin).toBe('https://pay.example.fr');
      // A page opens, nobody is signed in: there is nothing secret in the address.
      expect(search).toMatch(/^(\?request=[a-z0-9]{26})?$/);
    }
  });

  it('shows what a merchant typed as text', () => {
    const { html } = rendered;
    expect(html).not.toContain('<b>');
    if (mail.facts.some(({ value }) => value === merchantName)) expect(html).toContain('Gîte &lt;b&gt;des Cimes');
  });

  it('speaks one language, fits a phone, and has colours for the dark', () => {
    const { html } = rendered;
    expect(html).toContain(`lang="${language}"`);
    expect(html).toContain('max-width:600px');
    expect(html).toContain('prefers-color-scheme: dark');
  });

  it('is less than what mailboxes cut off', () => {
    const { html } = rendered;
    expect(Buffer.byteLength(html)).toBeLessThan(100 * 1024);
  });
});

it('French sets its no-break spaces in a mail as on a page', () => {
  const ordinary = sampleMails('fr').flatMap(({ name, props: { mail } }) =>
    [mail.subject, mail.title, ...mail.paragraphs, mail.caution ?? ''].some((text) =>
      / [:;!?€]|\p{L}'\p{L}/u.test(text),
    )
      ? [name]
      : [],
  );
  expect(ordinary).toEqual([]);
});
