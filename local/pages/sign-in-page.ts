import { escapeXml, type SignInChoice, type SignInPage } from 'run-template';
import { htmlPage, readStyle } from './html-page.ts';

const style = readStyle('sign-in-page.css', import.meta.url);

/** By the name of a resource server of the template: what the page says one signs in to. */
export const poolTitles: Readonly<Record<string, string>> = {
  merchant: 'Portail des prestataires',
  client: 'App des bénéficiaires',
  'back-office': 'Back-office',
};

/** The page on which a demo identity is chosen: one button each, no password. */
export const signInPage: SignInPage = ({ title, action, choices }) =>
  htmlPage({
    title: 'Connexion de démonstration',
    style,
    body: `<main class="sign-in">
<header>
<span class="badge">Démonstration sur cet ordinateur</span>
<h1>Connexion de démonstration</h1>
<p class="soft">${escapeXml(title)} : choisissez une identité, sans mot de passe.</p>
</header>
${choices.length === 0 ? '<p>Personne ne peut se connecter ici pour l’instant.</p>' : choiceForm(action, choices)}
</main>`,
  });

function choiceForm(action: string, choices: readonly SignInChoice[]): string {
  const items = choices.map(
    ({ username, name, about }) => `<li><button class="choice" name="username" value="${escapeXml(username)}">
<span class="initials" aria-hidden="true">${escapeXml(initials(name))}</span>
<span><strong>${escapeXml(name)}</strong> <small>${escapeXml(about)}</small></span>
<span class="go" aria-hidden="true">→</span>
</button></li>`,
  );
  return `<form method="post" action="${escapeXml(action)}"><ul class="choices">${items.join('')}</ul></form>`;
}

/** Of the first and the last word: « Gîte des Cimes » is GC. */
function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? '')][0]?.toLocaleUpperCase('fr') ?? '')
    .join('');
}
