import { escapeXml } from 'run-template';
import type { Identity } from '../demo-data/identity.ts';
import { htmlPage, readStyle } from '../pages/html-page.ts';
import type { HtmlPage } from '../pages/html-page.ts';

export const SCRIPT_PATH = '/_local/cockpit.js';

const style = readStyle('cockpit.css', import.meta.url);

const roleName = (role: Identity['role']): string =>
  role === 'merchant'
    ? 'Prestataire'
    : role === 'member'
      ? 'Équipe'
      : role === 'client'
        ? 'Bénéficiaire'
        : 'Back-office';

/** For whoever tries the system: where to go, as whom, and what only a laptop can do, such as let days pass. */
export function cockpitPage(identities: readonly Identity[]): HtmlPage {
  return htmlPage({
    title: 'Poste de pilotage',
    style,
    script: SCRIPT_PATH,
    body: `<main class="cockpit">
<header>
<div>
<span class="badge">Démonstration sur cet ordinateur</span>
<h1>Poste de pilotage</h1>
</div>
<nav class="actions" aria-label="Les applications">
<a class="button main" href="/">Ouvrir le portail</a>
<a class="button main" href="/app/">Ouvrir l’App</a>
<a class="button main" href="/back-office/">Ouvrir le back-office</a>
</nav>
</header>
<p class="news" id="news" role="status">Prêt. Rien de ce que vous faites ici ne quitte cet ordinateur.</p>
<div class="grid">
${timeCard}
${batchCard}
${bankCard}
${faultsCard}
${pushesCard}
${mailsCard}
</div>
${peopleCard(identities)}
<noscript><p class="news bad">Les boutons de cette page ont besoin de JavaScript.</p></noscript>
</main>`,
  });
}

const advances = [
  ['PT10M', '+10 min'],
  ['PT1H', '+1 h'],
  ['P1D', '+1 jour'],
  ['P7D', '+7 jours'],
];

const timeCard = `<section class="card" aria-labelledby="time">
<h2 id="time">L’heure du système</h2>
<p class="clock" id="clock">…</p>
<p class="soft">Avancez-la : ce qui devait arriver entre-temps arrive (délais dépassés, lots du matin).</p>
<div class="actions">
${advances.map(([duration, label]) => `<button class="button" type="button" data-advance="${duration}">${label}</button>`).join('\n')}
</div>
</section>`;

const batchCard = `<section class="card" aria-labelledby="batch">
<h2 id="batch">Remboursements</h2>
<p class="soft">Le lot tourne chaque jour à 6 h. Les jours ouvrés, il écrit le fichier de virements pour la banque.</p>
<div class="actions"><button class="button" type="button" id="run-batch">Lancer le lot de remboursement</button></div>
<ul class="list" id="exports" aria-label="Exports"></ul>
</section>`;

const bankCard = `<section class="card" aria-labelledby="bank">
<h2 id="bank">La banque</h2>
<p class="soft">Elle répond au dernier fichier de virements, comme le ferait la vôtre\u00a0: acceptés, payés, rejetés ou retournés.</p>
<div class="actions">
<button class="button" type="button" data-bank="{}">Tout est payé</button>
<button class="button" type="button" data-bank='{"rejected":50,"returned":50,"twice":true}'>Comptes refusés</button>
<button class="button" type="button" data-bank='{"wholeFile":true,"codes":["FF01"]}'>Fichier refusé</button>
</div>
</section>`;

const faultsCard = `<section class="card" aria-labelledby="faults-title">
<h2 id="faults-title">Pannes d’AWS</h2>
<p class="soft">Cassez un service, puis payez ou demandez un paiement\u00a0: rien n’est débité deux fois, et la page dit la vérité.</p>
<div class="actions">
<button class="button" type="button" data-fault='{"service":"DynamoDB","kind":"throttled","times":30}'>Base de données saturée (30 appels)</button>
<button class="button" type="button" data-fault='{"service":"DynamoDB","operation":"TransactWriteItems","kind":"lost","times":1}'>Une réponse perdue après le débit</button>
<button class="button" type="button" data-fault='{"service":"KMS","kind":"hangs"}'>KMS ne répond plus</button>
<button class="button main" type="button" id="end-faults">Tout réparer</button>
</div>
<ul class="list" id="faults" aria-label="Pannes en cours"></ul>
</section>`;

const pushesCard = `<section class="card" aria-labelledby="pushes-title">
<h2 id="pushes-title">Dernières notifications</h2>
<p class="soft">Ce que les téléphones ont reçu.</p>
<div class="actions"><button class="button" type="button" id="refresh">Actualiser</button></div>
<ol class="list" id="pushes" aria-label="Notifications"></ol>
</section>`;

const mailsCard = `<section class="card" aria-labelledby="mails-title">
<h2 id="mails-title">Derniers e-mails</h2>
<p class="soft">Ce que les boîtes aux lettres ont reçu. Rien ne part de cet ordinateur.</p>
<div class="actions"><button class="button" type="button" id="refresh-mails">Actualiser</button></div>
<ol class="list" id="mails" aria-label="E-mails"></ol>
</section>`;

function peopleCard(identities: readonly Identity[]): string {
  return `<section class="card" aria-labelledby="people">
<h2 id="people">Qui est là</h2>
<p class="soft">Pour vous connecter, choisissez un nom : il n’y a pas de mot de passe. Le code personnel valide un paiement.</p>
<div class="scroll" role="region" aria-label="Tableau des identités" tabindex="0">
<table>
<thead><tr><th scope="col">Nom</th><th scope="col">Rôle</th><th scope="col">Identifiant</th><th scope="col">Code personnel</th><th scope="col">Activation d’un appareil</th></tr></thead>
<tbody>
${identities.map(personRow).join('\n')}
</tbody>
</table>
</div>
</section>`;
}

function personRow({ name, role, displayName, city, identifiers, code, activationCode }: Identity): string {
  const label = displayName ?? name;
  const cells = [
    city === undefined ? roleName(role) : `${roleName(role)}, ${city}`,
    identifiers?.join(' ou ') ?? '',
    code ?? (role === 'client' ? 'choisi à l’activation' : ''),
  ];
  return `<tr><th scope="row">${escapeXml(label)}</th>${cells.map((cell) => `<td>${escapeXml(cell)}</td>`).join('')}<td>${
    role === 'client' ? activationCell(name, label, activationCode) : ''
  }</td></tr>`;
}

function activationCell(name: string, label: string, activationCode: string | undefined): string {
  const id = `activation-${escapeXml(name)}`;
  return `<div class="actions"><button class="button" type="button" data-activation="${escapeXml(name)}" aria-describedby="${id}">Nouveau code d’activation<span class="visually-hidden"> pour ${escapeXml(label)}</span></button>
<code id="${id}">${escapeXml(activationCode ?? '')}</code></div>`;
}

/** For a browser at an address below `/_local/` where there is nothing. */
export function unknownPage(path: string): HtmlPage {
  return htmlPage({
    title: 'Page inconnue',
    style,
    body: `<main class="cockpit">
<h1>Il n’y a rien à cette adresse</h1>
<p><code>${escapeXml(path)}</code> n’est pas une commande de cet ordinateur.</p>
<p class="actions"><a class="button main" href="/_local/">Aller au poste de pilotage</a> <a class="button" href="/">Ouvrir le portail</a> <a class="button" href="/app/">Ouvrir l’App</a> <a class="button" href="/back-office/">Ouvrir le back-office</a></p>
</main>`,
  });
}
