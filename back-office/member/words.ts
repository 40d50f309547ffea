import { words } from '../../web/words/words.ts';

export const memberWords = words({
  title: { fr: 'Dossier d’un membre d’une équipe', en: 'A team member’s file' },
  reference: { fr: 'Référence {id}', en: 'Reference {id}' },
  facts: { fr: 'La personne', en: 'The person' },
  name: { fr: 'Nom', en: 'Name' },
  email: { fr: 'Adresse e-mail', en: 'E-mail address' },
  mails: { fr: 'E-mails', en: 'E-mails' },
  since: { fr: 'Dans l’équipe depuis le', en: 'In the team since' },
  left: { fr: 'Parti le', en: 'Left' },
  organisation: { fr: 'Son entreprise', en: 'Their organisation' },
  legalName: { fr: 'Raison sociale', en: 'Legal name' },
  establishments: { fr: 'Ses établissements', en: 'Its establishments' },
  roles: {
    OWNER: { fr: 'responsable', en: 'owner' },
    COLLECTOR: { fr: 'encaissement', en: 'collector' },
    ACCOUNTANT: { fr: 'comptabilité', en: 'accountant' },
    NONE: { fr: 'aucun accès', en: 'no access' },
  },
  refund: { fr: '{role}, peut rembourser', en: '{role}, may refund' },
  dead: {
    BOUNCED: { fr: 'Plus aucun envoi\u00a0: l’adresse ne répond plus depuis le {day}', en: 'Nothing is sent any more: the address has failed since {day}' },
    COMPLAINED: { fr: 'Plus aucun envoi\u00a0: signalé comme indésirable le {day}', en: 'Nothing is sent any more: reported as unwanted on {day}' },
  },
});
