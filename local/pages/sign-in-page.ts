import { escapeXml, type SignInChoice, type SignInPage } from 'run-template';
import type { Language } from '../../contract/words/language.ts';
import { htmlPage, readStyle } from './html-page.ts';

const style = readStyle('sign-in-page.css', import.meta.url);

/** By the name of a resource server of the template: what the page says one signs in to. */
export const poolTitles: Readonly<Record<string, string>> = {
  merchant: 'Portail des prestataires',
  client: 'App des bénéficiaires',
  'back-office': 'Back-office',
};

const englishTitles: Readonly<Record<string, string>> = {
  'Portail des prestataires': 'Merchants’ portal',
  'App des bénéficiaires': 'Beneficiaries’ App',
};

interface Sentences {
  title: string;
  badge: string;
  lead: (pool: string) => string;
  nobody: string;
}

const sentences: Record<Language, Sentences> = {
  fr: {
    title: 'Connexion de démonstration',
    badge: 'Démonstration sur cet ordinateur',
    lead: (pool) => `${pool}\u00a0: choisissez une identité, sans mot de passe.`,
    nobody: 'Personne ne peut se connecter ici pour l’instant.',
  },
  en: {
    title: 'Demonstration sign-in',
    badge: 'Demonstration on this computer',
    lead: (pool) => `${englishTitles[pool] ?? pool}: choose an identity, without a password.`,
    nobody: 'Nobody can sign in here yet.',
  },
};

/** The page on which a demo identity is chosen: one button each, no password. As managed login, it is English unless asked. */
export const signInPage: SignInPage = ({ title, language: asked, action, choices }) => {
  const language: Language = asked === 'fr' ? 'fr' : 'en';
  const own = sentences[language];
  return htmlPage({
    title: own.title,
    language,
    style,
    body: `<main class="sign-in">
<header>
<span class="badge">${own.badge}</span>
<h1>${own.title}</h1>
<p class="soft">${escapeXml(own.lead(title))}</p>
</header>
${choices.length === 0 ? `<p>${own.nobody}</p>` : choiceForm(action, choices)}
</main>`,
  });
};

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
