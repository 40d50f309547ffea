import { escapeXml } from './escape-xml.ts';

export interface SignInChoice {
  readonly username: string;
  readonly name: string;
  /** What tells it from others: a town, an identifier. */
  readonly about: string;
}

export interface SignInPageParts {
  /** What one signs in to. */
  readonly title: string;
  /** In which the page is to speak, as managed login knows them (`fr`, `pt-BR`); English unless asked otherwise. */
  readonly language: string;
  /** Where the form goes, by POST, with the field `username`. */
  readonly action: string;
  readonly choices: readonly SignInChoice[];
}

/** A page with the headers that it is sent with. */
export type SignInPage = (parts: SignInPageParts) => {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
};

/** One button for each user, no password. */
export const plainSignInPage: SignInPage = ({ title, action, choices }) => ({
  html: `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sign in</title>
<h1>Sign in to ${escapeXml(title)}</h1>
${choices.length === 0 ? '<p>Nobody can sign in here yet.</p>' : choiceForm(action, choices)}
</html>
`,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  },
});

function choiceForm(action: string, choices: readonly SignInChoice[]): string {
  const buttons = choices.map(
    ({ username, name, about }) =>
      `<li><button name="username" value="${escapeXml(username)}"><strong>${escapeXml(name)}</strong> <small>${escapeXml(about)}</small></button></li>`,
  );
  return `<form method="post" action="${escapeXml(action)}"><ul>${buttons.join('')}</ul></form>`;
}
