import { words } from '../../web/words/words.ts';

/** Why a sum was not transferred, and what to do about it. */
export const heldBackWords = words({
  title: { fr: 'Virement retenu\u00a0: {amount}', en: 'Transfer withheld: {amount}' },
  lead: { fr: 'Cette somme était due avec le virement du {day}. Elle vous reste due, et partira d’elle-même avec le premier virement possible.', en: 'This sum was due with the transfer of {day}. You are still owed it, and it goes out by itself with the first transfer that is possible.' },
  reason: {
    PAUSED: { fr: 'Votre établissement est en pause\u00a0: nous ne virons rien d’ici sa reprise. Contactez le support pour savoir ce qu’il attend de vous.', en: 'Your establishment is paused: nothing is transferred until it resumes. Contact support to learn what is expected of you.' },
    BLOCKED: { fr: 'Votre compte est bloqué\u00a0: nous ne virons rien. Contactez le support.', en: 'Your account is blocked: nothing is transferred. Contact support.' },
    NO_VALID_ACCOUNT: { fr: 'Nous n’avons pas d’IBAN de la zone SEPA pour votre établissement. Faites enregistrer un compte par un propriétaire de votre organisation ou par le support.', en: 'We have no IBAN of the SEPA area for your establishment. Have an account registered by an owner of your organisation or by support.' },
    ABOVE_BANK_MAXIMUM: { fr: 'La somme dépasse ce qu’un seul virement peut porter. Vous n’avez rien à faire\u00a0: nous nous en occupons.', en: 'The sum is more than one transfer may carry. There is nothing for you to do: we take care of it.' },
    ACCOUNT_CHANGING: { fr: 'Votre compte bancaire est en train de changer. Si vous l’avez demandé, vous n’avez rien à faire\u00a0: le virement part dès que le nouveau compte est en service. Sinon, arrêtez le changement.', en: 'Your bank account is being changed. If you asked for it, there is nothing to do: the transfer goes out as soon as the new account is in use. If not, stop the change.' },
    ACCOUNT_TO_CHECK: { fr: 'La banque a refusé un virement vers votre compte. Vérifiez l’IBAN et son titulaire, puis faites enregistrer un compte valable par un propriétaire de votre organisation ou par le support.', en: 'The bank refused a transfer to your account. Check the IBAN and whose it is, then have a valid account registered by an owner of your organisation or by support.' },
    BIC_MISSING: { fr: 'Votre compte est hors de l’Espace économique européen\u00a0: la banque en veut aussi le BIC. Donnez-le au support.', en: 'Your account is outside the European Economic Area: the bank wants its BIC, too. Give it to support.' },
    ADDRESS_MISSING: { fr: 'Votre compte est hors de l’Espace économique européen\u00a0: la banque veut aussi l’adresse de votre établissement. Donnez au support votre SIRET, votre code postal et votre ville.', en: 'Your account is outside the European Economic Area: the bank wants the address of your establishment, too. Give support your SIRET, postal code and town.' },
    DEBTOR_ADDRESS_MISSING: { fr: 'Il manque une indication à nous dans le fichier de la banque. Vous n’avez rien à faire\u00a0: nous nous en occupons.', en: 'Something of ours is missing in the file for the bank. There is nothing for you to do: we take care of it.' },
    BELOW_MINIMUM: { fr: 'La somme est inférieure au minimum d’un virement. Vous n’avez rien à faire\u00a0: elle s’ajoute à vos prochains paiements.', en: 'The sum is below the minimum of a transfer. There is nothing for you to do: it is added to your next payments.' },
  },
});
