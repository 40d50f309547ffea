import * as z from 'zod';
import { meanwhiles } from '../../../contract/coming-account.ts';
import { notCheckedBecause, payeeOutcomes } from '../../../contract/payee-check.ts';
import { directoryLimits } from '../../../contract/settings/limits.ts';
import { act, id, isoDate, isoInstant, line, reason } from './fields.ts';

export const iban = z
  .string()
  .trim()
  .max(directoryLimits.pastedLengthMax)
  .meta({ description: 'IBAN (ISO 13616), spaces allowed', writeOnly: true });

/** ISO 9362, as narrow as pain.001.001.03 has it, so that it fits into either message. */
export const bic = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{6}[A-Z2-9][A-NP-Z0-9]([A-Z0-9]{3})?$/)
  .meta({
    description: 'BIC of the bank, 8 or 11 characters; needed outside the EEA, and where your bank asks for it',
  });

export const knownBic = z.string().optional().meta({ description: 'Where somebody has given it' });

export const accountHolder = line(directoryLimits.accountHolderLengthMax).meta({
  description: 'The name that the bank checks',
});

export const meanwhile = z.enum(meanwhiles).meta({
  description: 'What becomes of transfers until the new account counts: they go to the old one, or are withheld',
});

export const despiteNoMatch = reason.meta({
  description:
    'Why you go on although the bank says that the account is not in this name; needed then, and left aside otherwise',
});

/** What the bank of an account said of its holder's name (Verification of Payee). */
export const payeeCheck = z
  .object({
    outcome: z.enum(payeeOutcomes),
    at: isoInstant,
    name: z.string().optional().meta({ description: 'By which the bank knows the account, with CLOSE_MATCH' }),
    because: z.enum(notCheckedBecause).optional().meta({ description: 'With NOT_CHECKED' }),
    despite: z.string().optional().meta({ description: 'Why somebody went on all the same, with NO_MATCH' }),
  })
  .meta({ id: 'PayeeCheck' });

export const paidTo = z
  .literal('ORGANISATION')
  .optional()
  .meta({ description: 'With the account of the organisation; absent with an account of its own' });

/** An account that two people have agreed on and that does not count yet. */
export const comingAccount = z
  .object({
    proposalId: id,
    accountHolder: z.string(),
    iban: z.string().meta({ description: 'Masked' }),
    bic: knownBic,
    payee: payeeCheck.optional(),
    paidTo,
    from: isoDate.meta({ description: 'The first day whose transfers go there' }),
    meanwhile,
    proposed: act,
    approved: act,
    stopped: act.optional().meta({ description: 'By which owner, before it counted: it never will' }),
  })
  .meta({ id: 'ComingAccount' });

/** The account of an organisation. */
export const organisationAccount = z
  .object({
    accountHolder: z.string(),
    iban: z.string().meta({ description: 'Masked' }),
    bic: knownBic,
    payee: payeeCheck.optional(),
    comingAccount: comingAccount.optional(),
  })
  .meta({ id: 'OrganisationAccount' });

/** As the owners see it: nothing of who in the back office has agreed on it, nor why. */
export const ownComingAccount = comingAccount
  .pick({ proposalId: true, accountHolder: true, iban: true, from: true, meanwhile: true })
  .extend({ payee: payeeCheck.omit({ despite: true }).optional() })
  .meta({ id: 'OwnComingAccount' });
