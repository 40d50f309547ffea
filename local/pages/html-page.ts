import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { escapeXml } from 'run-template';
import type { Language } from '../../contract/words/language.ts';

/** A page of the laptop itself, with the headers it is sent with. */
export interface HtmlPage {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A style sheet, from beside the module that asks for it. */
export const readStyle = (path: string, from: string): string => readFileSync(new URL(path, from), 'utf8');

/** With the colours and sizes of the web apps: the laptop's own pages are of the family. */
const shared = ['../../web/styles/tokens.css', 'base.css'].map((path) => readStyle(path, import.meta.url)).join('');

export interface HtmlPageParts {
  readonly title: string;
  /** French unless told. */
  readonly language?: Language;
  /** HTML: what is not must be escaped. */
  readonly body: string;
  readonly style: string;
  /** The address of its module, on this origin. */
  readonly script?: string;
}

export function htmlPage({ title, language = 'fr', body, style: own, script }: HtmlPageParts): HtmlPage {
  const style = shared + own;
  const html = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeXml(title)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
${script === undefined ? '' : `<script type="module" src="${escapeXml(script)}"></script>`}
</head>
<body>
${body}
</body>
</html>
`;
  return {
    html,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': [
        "default-src 'none'",
        `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
        "script-src 'self'",
        "connect-src 'self'",
        'img-src data:',
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  };
}
