import { words } from '../../web/words/words.ts';

export const rightsWords = words({
  title: { fr: 'Matrice des droits', en: 'Matrix of rights' },
  lead: { fr: 'Qui peut quoi, et dans quel rôle. C’est la table que le service applique lui-même\u00a0: elle ne se change que par une nouvelle version.', en: 'Who may do what, and in which role. It is the table that the service itself goes by: only a new version changes it.' },
  right: { fr: 'Droit', en: 'Right' },
  yes: { fr: 'Oui', en: 'Yes' },
  no: { fr: 'Non', en: 'No' },
});
