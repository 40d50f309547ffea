import { words } from '../../web/words/words.ts';

/** Of the dialogs in which templates are kept and thrown away. */
export const templateWords = words({
  saveTitle: { fr: 'Enregistrer comme modèle', en: 'Save as a template' },
  saveLead: { fr: '{amount}, {type}. Le client n’en fait pas partie.', en: '{amount}, {type}. The client is no part of it.' },
  name: { fr: 'Nom du modèle', en: 'Name of the template' },
  nameHelp: { fr: 'Par exemple\u00a0: Nuitée.', en: 'For example: Night.' },
  nameMissing: { fr: 'Donnez un nom au modèle.', en: 'Give the template a name.' },
  replaces: { fr: 'Ce modèle prend la place de celui qui a ce nom.', en: 'This template takes the place of the one of that name.' },
  full: { fr: 'Vous avez déjà {max} modèles. Supprimez-en un d’abord.', en: 'You already have {max} templates. Delete one first.' },
  save: { fr: 'Enregistrer', en: 'Save' },
  cancel: { fr: 'Ne rien changer', en: 'Change nothing' },
  editTitle: { fr: 'Vos modèles', en: 'Your templates' },
  editLead: { fr: 'Pour en changer un, enregistrez une demande sous le même nom.', en: 'To change one, save a request under the same name.' },
  remove: { fr: 'Supprimer le modèle {name}', en: 'Delete the template {name}' },
  none: { fr: 'Vous n’avez plus de modèle.', en: 'You have no template any more.' },
  close: { fr: 'Terminé', en: 'Done' },
});
