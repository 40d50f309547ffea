import { convert } from 'html-to-text';
import { renderToStaticMarkup } from 'react-dom/server';
import { Letter, type LetterProps } from './letter.tsx';

/** The two parts of one mail; the text is made of the HTML, so that both say the same. */
export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
}

/** What `@react-email/render` does, without the formatter of HTML that it brings along: a quarter of a megabyte. */
export function renderMail(props: LetterProps): RenderedMail {
  // The one that mail programs of all ages know.
  const doctype =
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';
  const html = doctype + renderToStaticMarkup(<Letter {...props} />);
  return { subject: props.mail.subject, html, text: convert(html, asText) };
}

const asText = {
  wordwrap: false as const,
  selectors: [
    { selector: 'h1', options: { uppercase: false } },
    { selector: 'a', options: { linkBrackets: false as const } },
    // What a mailbox shows behind the subject is the first sentence once more.
    { selector: '[data-skip-in-text=true]', format: 'skip' },
  ],
};
