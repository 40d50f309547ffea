import { Duration, Fn, type CfnCondition } from 'aws-cdk-lib';
import {
  type UserInvitationConfig,
  type UserVerificationConfig,
  VerificationEmailStyle,
} from 'aws-cdk-lib/aws-cognito';
import { sessionLimits } from '../contract/settings/limits.ts';

export const firstPasswordValidity = Duration.millis(sessionLimits.firstPasswordMs);

export interface InvitationAddress {
  /** Whether there is an address. */
  given: CfnCondition;
  address: string;
}

/** A pool has one text for all, so it is French: which language somebody reads Cognito does not know (decision 191). */
const paragraphs = (...texts: string[]): string => texts.join('<br><br>');

const twoFactorsLead =
  'Vous choisirez ensuite votre mot de passe, puis un second facteur\u00a0: une application d’authentification sur votre téléphone (celle que vous utilisez déjà, ou par exemple Google Authenticator ou Microsoft Authenticator). Elle vous donnera un code à chaque connexion.';

/** @param address of the pages, if the deployment has one */
export function invitation({ given, address }: InvitationAddress, twoFactors: boolean): UserInvitationConfig {
  const opened = (what: string) =>
    paragraphs(
      'Bonjour,',
      `${what}. Connectez-vous avec votre adresse e-mail et ce mot de passe provisoire, valable ${firstPasswordValidity.toDays()}\u00a0jours\u00a0: {####}`,
      ...(twoFactors ? [twoFactorsLead] : []),
      '(Référence\u00a0: {username})',
    );
  return {
    emailSubject: 'Votre accès à Encaissement',
    emailBody: Fn.conditionIf(
      given.logicalId,
      opened(`un accès vous est ouvert sur ${address}`),
      opened('un accès à Encaissement vous est ouvert'),
    ).toString(),
  };
}

/** One text for an address that is to be proved and for a password that was forgotten: Cognito has no second one. */
export const codeMail: UserVerificationConfig = {
  emailStyle: VerificationEmailStyle.CODE,
  emailSubject: 'Votre code Encaissement',
  emailBody: paragraphs(
    'Bonjour,',
    'voici votre code\u00a0: {####}',
    'Saisissez-le sur la page de connexion pour confirmer votre adresse e-mail ou choisir un nouveau mot de passe.',
    'Vous n’avez rien demandé\u00a0? Ne faites rien, et ne donnez ce code à personne\u00a0: nous ne vous le demanderons jamais.',
  ),
};
