import { words } from '../../web/words/words.ts';

export const operatorWords = words({
  title: { fr: 'Personnes', en: 'People' },
  lead: { fr: 'Qui travaille dans le back-office, et dans quels rôles. Tout changement se fait à deux\u00a0: une personne propose, une autre valide.', en: 'Who works in the back office, in which roles. Each change takes two: one person proposes, another one approves.' },
  invite: { fr: 'Inviter une personne', en: 'Invite somebody' },
  columns: {
    id: { fr: 'Nom d’utilisateur', en: 'Username' },
    name: { fr: 'Nom', en: 'Name' },
    roles: { fr: 'Rôles', en: 'Roles' },
    secondFactor: { fr: 'Second facteur', en: 'Second factor' },
    email: { fr: 'Adresse e-mail', en: 'E-mail address' },
  },
  secondFactor: {
    true: { fr: 'En place', en: 'Set up' },
    false: { fr: 'Pas encore', en: 'Not yet' },
  },
  hasLeft: { fr: 'A quitté le back-office', en: 'Has left' },
  noRole: { fr: 'Sans rôle', en: 'No role' },
  you: { fr: '{id} (vous)', en: '{id} (you)' },
  change: {
    underWay: { fr: 'Un changement validé pour {id} est en cours\u00a0: il prend effet dans la minute.', en: 'A change that was approved for {id} is under way: it takes effect within a minute.' },
    OPERATOR_EXISTS: { fr: 'Le dernier changement n’a pas été fait\u00a0: le nom d’utilisateur {id} est déjà pris. Invitez la personne sous un autre.', en: 'The last change was not made: the username {id} is taken. Invite the person under another one.' },
    EMAIL_TAKEN: { fr: 'Le dernier changement n’a pas été fait\u00a0: l’adresse donnée pour {id} est déjà celle d’une autre personne.', en: 'The last change was not made: the address given for {id} is somebody else’s.' },
    EMAIL_REFUSED: { fr: 'Le dernier changement n’a pas été fait\u00a0: l’adresse donnée pour {id} est refusée. Vérifiez-la.', en: 'The last change was not made: the address given for {id} is refused. Check it.' },
    proposal: { fr: 'Voir la proposition', en: 'See the proposal' },
  },
  one: {
    back: { fr: 'Toutes les personnes', en: 'All people' },
    unknown: { fr: 'Personne n’a ce nom d’utilisateur.', en: 'Nobody has this username.' },
    facts: { fr: 'La personne', en: 'The person' },
  },
  roles: {
    title: { fr: 'Changer les rôles', en: 'Change the roles' },
    lead: { fr: 'Les nouveaux rôles comptent dès la prochaine connexion de la personne, ou au plus tard après 15\u00a0minutes.', en: 'New roles count from the person’s next sign-in on, or after 15 minutes at the latest.' },
    back: { fr: 'La personne est invitée à revenir dans ces rôles, avec le même nom d’utilisateur.', en: 'The person comes back in these roles, under the same username.' },
    legend: { fr: 'Rôles', en: 'Roles' },
    submit: { fr: 'Proposer ces rôles', en: 'Propose these roles' },
    missing: { fr: 'Choisissez au moins un rôle.', en: 'Choose one role at least.' },
  },
  leave: {
    title: { fr: 'Fin de l’accès', en: 'End of access' },
    lead: { fr: 'La personne ne peut plus se connecter et ses sessions prennent fin. Son nom d’utilisateur reste au journal et ne sert plus à personne d’autre.', en: 'The person cannot sign in any more and their sessions end. The username stays in the journal, and nobody else gets it.' },
    open: { fr: 'Mettre fin à l’accès', en: 'End the access' },
    submit: { fr: 'Proposer la fin de l’accès', en: 'Propose to end the access' },
  },
  invitation: {
    title: { fr: 'Inviter une personne', en: 'Invite somebody' },
    lead: { fr: 'Une fois la proposition validée, la personne reçoit une invitation par e-mail. Elle met en place son second facteur à la première connexion.', en: 'When the proposal is approved, the person gets an invitation by e-mail, and sets up a second factor at the first sign-in.' },
    id: { fr: 'Nom d’utilisateur', en: 'Username' },
    idHelp: { fr: 'C’est ainsi que le journal la nomme, pour toujours. Lettres minuscules, chiffres, points et tirets\u00a0: m.durand.', en: 'By it the journal names the person, for ever. Small letters, digits, full stops and hyphens: m.durand.' },
    idWrong: { fr: 'Lettres minuscules, chiffres, points et tirets, sans accent ni espace\u00a0: m.durand.', en: 'Small letters, digits, full stops and hyphens, no accents and no spaces: m.durand.' },
    name: { fr: 'Nom et prénom', en: 'Name' },
    email: { fr: 'Adresse e-mail professionnelle', en: 'E-mail address at work' },
    emailHelp: { fr: 'La personne qui valide la voit masquée\u00a0: dites dans le justificatif où la vérifier.', en: 'Whoever approves sees it masked: say in the evidence where it can be checked.' },
    submit: { fr: 'Proposer l’invitation', en: 'Propose the invitation' },
  },
});
