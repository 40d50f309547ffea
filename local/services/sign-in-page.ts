import { escapeXml } from './escape-xml.ts';

export interface SignInChoice {
  username: string;
  name: string;
}

/** The page on which a demo identity is chosen: one button each, no password. */
export function signInPage(title: string, action: string, choices: SignInChoice[]): string {
  const buttons = choices.map(
    ({ username, name }) =>
      `<button name="username" value="${escapeXml(username)}">${escapeXml(name)}<small>${escapeXml(username)}</small></button>`,
  );
  const content =
    choices.length === 0
      ? '<p>Aucun utilisateur : créez-en un d’abord.</p>'
      : `<form method="post" action="${escapeXml(action)}">${buttons.join('')}</form>`;
  return `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 26rem; margin: 10vh auto; padding: 0 1rem }
h1 { font-size: 1.25rem }
form { display: grid; gap: .75rem }
button { font: inherit; text-align: left; padding: .75rem 1rem; border: 1px solid #767676; border-radius: .5rem; background: #fff; color: #1a1a1a; cursor: pointer }
button:hover, button:focus-visible { border-color: #0b5cad; outline: 2px solid #0b5cad }
small { display: block; color: #595959 }
</style>
<h1>${escapeXml(title)}</h1>
<p>Démonstration sur cet ordinateur : choisissez une identité.</p>
${content}
</html>
`;
}
