/* The buttons of the page « Poste de pilotage »: everything goes through the laptop's controls, as it does with curl. */

const byId = (id) => document.getElementById(id);
const dateAndTime = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'full',
  timeStyle: 'medium',
  timeZone: 'Europe/Paris',
});
const timeOnly = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Paris' });
const dateOnly = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'full', timeZone: 'UTC' });

const refusals = {
  'clock-goes-forward': 'L’heure ne peut qu’avancer.',
  'nothing-to-answer': 'La banque n’a encore aucun fichier de virements.',
  'reimbursements-failed': 'Le lot de remboursement a échoué. Le terminal dit pourquoi.',
  'activation-refused': 'Le back-office n’a pas pu donner de code d’activation.',
};

function tell(text, bad = false) {
  const news = byId('news');
  news.textContent = text;
  news.classList.toggle('bad', bad);
}

async function control(method, path, body) {
  let response;
  try {
    response = await fetch(`/_local/${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
  } catch {
    throw new Error('Le système ne répond pas : est-il encore lancé dans le terminal ?');
  }
  const answer = await response.json();
  if (response.ok) return answer;
  throw new Error(refusals[answer.code] ?? `Refusé (${response.status}) : ${answer.detail ?? answer.message}`);
}

/** Says what goes on, keeps the button from being pressed twice, and shows what came of it or why it did not. */
function onPress(button, doing, action) {
  button.addEventListener('click', async () => {
    button.disabled = true;
    tell(doing);
    try {
      tell(await action());
    } catch (error) {
      tell(error.message, true);
    } finally {
      button.disabled = false;
      button.focus();
    }
  });
}

let clock;
function showClock() {
  if (clock) byId('clock').textContent = dateAndTime.format(clock.now + performance.now() - clock.readAt);
}
async function readClock() {
  const { now } = await control('GET', 'clock');
  clock = { now: Date.parse(now), readAt: performance.now() };
  showClock();
}

function element(name, text, more = {}) {
  return Object.assign(document.createElement(name), { textContent: text }, more);
}

async function showExports() {
  const exports = await control('GET', 'exports');
  const items = exports.reverse().map(({ date, files }) => {
    const item = element('li', `${dateOnly.format(new Date(date))} : `);
    files.forEach((file, index) => {
      item.append(index > 0 ? ', ' : '', element('a', file, { href: `/_local/exports/${date}/${file}` }));
    });
    return item;
  });
  byId('exports').replaceChildren(...(items.length > 0 ? items : [element('li', 'Aucun export pour l’instant.')]));
  return exports.map(({ date }) => date);
}

/** What the phone shows, in the form of either platform. */
function notificationOf(message) {
  const fcm = message?.fcmV1Message?.message;
  if (fcm) return { ...fcm.notification, id: fcm.data?.paymentRequestId };
  return { ...message?.aps?.alert, id: message?.paymentRequestId };
}

async function showPushes() {
  const [pushes, identities] = await Promise.all([control('GET', 'pushes'), control('GET', 'identities')]);
  const names = new Map(identities.map(({ name, displayName }) => [name, displayName]));
  const items = pushes
    .slice(-5)
    .reverse()
    .map(({ at, identity, message }) => {
      const { title = 'Notification', body = '', id } = notificationOf(message);
      const item = element('li', '');
      item.append(
        element('strong', `${title}. `),
        `${body} (${names.get(identity) ?? 'un autre téléphone'}, ${timeOnly.format(Date.parse(at))}) `,
      );
      if (id) item.append(element('a', 'Ouvrir dans l’App', { href: `/app/?request=${encodeURIComponent(id)}` }));
      return item;
    });
  byId('pushes').replaceChildren(
    ...(items.length > 0 ? items : [element('li', 'Aucune notification pour l’instant.')]),
  );
}

async function showMails() {
  const mails = await control('GET', 'mails');
  const items = mails
    .slice(-5)
    .reverse()
    .map(({ at, to, subject, html }) => {
      const item = element('li', '');
      item.append(
        element('a', subject, { href: html, target: '_blank' }),
        ` (${to.join(', ')}, ${timeOnly.format(Date.parse(at))}) `,
        element('a', 'en texte', { href: `${html}/text`, target: '_blank' }),
      );
      return item;
    });
  byId('mails').replaceChildren(...(items.length > 0 ? items : [element('li', 'Aucun e-mail pour l’instant.')]));
}

const faultKinds = {
  throttled: 'saturé',
  fails: 'en erreur',
  lost: 'fait, mais sa réponse se perd',
  hangs: 'ne répond plus',
};

function showFaults(faults) {
  const items = faults.map(({ service, operation, kind, times, struck }) => {
    const what = operation ? `${service} (${operation})` : service;
    const left = times === undefined ? 'jusqu’à la réparation' : `encore ${times - struck} appel(s)`;
    return element('li', `${what}\u00a0: ${faultKinds[kind]}, ${left}.`);
  });
  byId('faults').replaceChildren(...(items.length > 0 ? items : [element('li', 'Tout fonctionne.')]));
}

for (const button of document.querySelectorAll('[data-fault]')) {
  onPress(button, 'Le service se casse…', async () => {
    showFaults(await control('POST', 'faults', JSON.parse(button.dataset.fault)));
    return `${button.textContent}\u00a0: c’est fait. Essayez de payer, puis réparez.`;
  });
}

onPress(byId('end-faults'), 'Réparation…', async () => {
  showFaults(await control('POST', 'faults/end'));
  return 'Tous les services fonctionnent de nouveau.';
});

for (const button of document.querySelectorAll('[data-advance]')) {
  onPress(button, 'L’heure avance…', async () => {
    await control('POST', 'clock', { advance: button.dataset.advance });
    await Promise.all([readClock(), showExports(), showPushes(), showMails()]);
    return `Il est maintenant ${byId('clock').textContent}.`;
  });
}

onPress(byId('run-batch'), 'Le lot de remboursement tourne…', async () => {
  const before = new Set(await showExports());
  await control('POST', 'reimbursements');
  const written = (await showExports()).filter((date) => !before.has(date));
  if (written.length === 0) return 'Le lot a tourné : aucun nouvel export (rien à faire, ou un jour fermé).';
  return `Le lot a tourné : export du ${written.map((date) => dateOnly.format(new Date(date))).join(', ')}.`;
});

const outcomeNames = { PAID: 'payés', REJECTED: 'rejetés', RETURNED: 'retournés' };

for (const button of document.querySelectorAll('[data-bank]')) {
  onPress(button, 'La banque répond…', async () => {
    const { date, outcomes, files } = await control('POST', 'bank', JSON.parse(button.dataset.bank));
    const counts = Object.entries(outcomeNames)
      .map(([outcome, name]) => [outcomes.filter((one) => one.outcome === outcome).length, name])
      .filter(([count]) => count > 0)
      .map(([count, name]) => `${count} ${name}`);
    const day = dateOnly.format(new Date(date));
    return `La banque a répondu à l’export du ${day} par ${files.length} fichier(s). Virements\u00a0: ${counts.join(', ')}.`;
  });
}

onPress(byId('refresh'), 'Lecture des notifications…', async () => {
  await showPushes();
  return 'Les notifications sont à jour.';
});

onPress(byId('refresh-mails'), 'Lecture des e-mails…', async () => {
  await showMails();
  return 'Les e-mails sont à jour.';
});

for (const button of document.querySelectorAll('[data-activation]')) {
  onPress(button, 'Le back-office prépare un code…', async () => {
    const { activation: identity } = button.dataset;
    const { activationCode } = await control('POST', 'activation', { identity });
    byId(`activation-${identity}`).textContent = activationCode;
    return `Nouveau code d’activation : ${activationCode}. Saisissez-le dans l’App.`;
  });
}

setInterval(showClock, 1000);
Promise.all([readClock(), showExports(), showPushes(), showMails(), control('GET', 'faults').then(showFaults)]).catch(
  (error) => tell(error.message, true),
);
