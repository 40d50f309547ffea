import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../duration.ts';
import { checkSettings, completeSettings } from './check-settings.ts';
import { pushLimits, requestLimits } from './limits.ts';
import type { SettingsTable, ValuesOf } from './setting.ts';

/** As long as a notification waits for a phone that is off. */
const longestDelayMs = pushLimits.keptMaxMs;

/** The commercial settings that decisions depend on. */
export const termsTable = {
  name: 'terms',
  settings: {
    amountFloor: {
      unit: 'cents',
      min: 0,
      max: 1_000_00,
      default: 20_00,
      sentence: { fr: 'Une demande doit dépasser ce montant.', en: 'A request must be above this amount.' },
      apiName: 'amountFloor',
      appliedIn: ['core/payment/create-payment.ts'],
    },
    amountCeiling: {
      unit: 'cents',
      min: 1_00,
      max: 10 ** requestLimits.amountDigitsMax * 100 - 1,
      default: 9_999_99,
      sentence: { fr: 'Une demande ne peut pas dépasser ce montant.', en: 'A request may not exceed this amount.' },
      apiName: 'amountCeiling',
      appliedIn: ['core/payment/create-payment.ts'],
    },
    immediateDelayMs: {
      unit: 'milliseconds',
      min: 3 * MINUTE_MS,
      max: 15 * MINUTE_MS,
      default: 10 * MINUTE_MS,
      sentence: {
        fr: 'Le temps qu’a le client pour répondre à une demande immédiate.',
        en: 'The time that a client has to answer an immediate request.',
      },
      apiName: 'immediateDelay',
      appliedIn: ['core/payment/delay.ts', 'core/payment/merchant-decisions.ts'],
    },
    deferredDelayMs: {
      parts: {
        min: {
          unit: 'milliseconds',
          min: MINUTE_MS,
          max: longestDelayMs,
          default: 15 * MINUTE_MS,
          sentence: {
            fr: 'Le plus court délai qu’un prestataire peut laisser au client.',
            en: 'The shortest delay that a merchant may give the client.',
          },
        },
        max: {
          unit: 'milliseconds',
          min: MINUTE_MS,
          max: longestDelayMs,
          default: longestDelayMs,
          sentence: {
            fr: 'Le plus long délai qu’un prestataire peut laisser au client.',
            en: 'The longest delay that a merchant may give the client.',
          },
        },
        default: {
          unit: 'milliseconds',
          min: MINUTE_MS,
          max: longestDelayMs,
          default: 72 * HOUR_MS,
          sentence: {
            fr: 'Le délai du client quand le prestataire n’en choisit pas.',
            en: 'The client’s delay when the merchant chooses none.',
          },
        },
      },
      apiName: 'clientDelay',
      appliedIn: ['core/payment/delay.ts'],
    },
    counterDelayMs: {
      unit: 'milliseconds',
      min: MINUTE_MS,
      max: HOUR_MS,
      default: 10 * MINUTE_MS,
      sentence: {
        fr: 'Le temps qu’a le prestataire pour répondre à une demande au comptoir.',
        en: 'The time that a merchant has to answer a counter request.',
      },
      apiName: 'counterDelay',
      appliedIn: ['core/counter/counter-request.ts'],
    },
    holdMs: {
      unit: 'milliseconds',
      min: HOUR_MS,
      max: 14 * DAY_MS,
      default: 6 * DAY_MS,
      sentence: {
        fr: 'Combien de temps les fonds du client restent réservés en attendant que le prestataire confirme.',
        en: 'How long the client’s funds are set aside for the merchant to confirm.',
      },
      apiName: 'holdDuration',
      appliedIn: ['core/payment/client-decisions.ts'],
    },
    extensionsMax: {
      unit: 'times',
      min: 0,
      max: 10,
      default: 3,
      sentence: {
        fr: 'Combien de fois le prestataire peut prolonger le délai d’une demande.',
        en: 'How many times a merchant may extend the delay of a request.',
      },
      apiName: 'extensionsMax',
      appliedIn: ['core/payment/merchant-decisions.ts', 'functions/merchant-api/payment-view.ts'],
    },
    remindersMax: {
      unit: 'times',
      min: 0,
      max: 20,
      default: 5,
      sentence: {
        fr: 'Combien de fois le prestataire peut relancer le client d’une demande.',
        en: 'How many times a merchant may remind the client of a request.',
      },
      apiName: 'remindersMax',
      appliedIn: ['core/payment/merchant-decisions.ts'],
    },
    reminderIntervalMs: {
      unit: 'milliseconds',
      min: 10 * SECOND_MS,
      max: DAY_MS,
      default: MINUTE_MS,
      sentence: { fr: 'La pause avant chaque relance.', en: 'The pause before each reminder.' },
      apiName: 'reminderInterval',
      appliedIn: ['core/payment/merchant-decisions.ts'],
    },
    leadBusinessDays: {
      unit: 'business days',
      min: 5,
      max: 30,
      default: 5,
      sentence: {
        fr: 'Les jours ouvrés entre la validation et le virement.',
        en: 'The business days between the validation and the transfer.',
      },
      apiName: 'leadBusinessDays',
      appliedIn: ['core/calendar/due-date.ts'],
    },
    fileLeadDays: {
      unit: 'settlement days',
      min: 0,
      max: 3,
      default: 1,
      sentence: {
        fr: 'Combien de jours de règlement avant le virement son fichier est fait, le temps des signatures et de la vérification des titulaires.',
        en: 'How many settlement days before the transfer its file is made, for the signatures and the verification of payees.',
      },
      appliedIn: ['core/calendar/due-date.ts', 'core/reimbursement/plan.ts'],
    },
    refundMonths: {
      unit: 'months',
      min: 1,
      max: 36,
      default: 13,
      sentence: {
        fr: 'Les mois, à compter de la validation, pendant lesquels un paiement viré peut être recrédité sans l’accord de la finance.',
        en: 'The months from the validation on in which a payment that was transferred can be given back without finance.',
      },
      apiName: 'refundMonths',
      appliedIn: ['core/payment/refund-brake.ts'],
    },
    refundOverOwed: {
      unit: 'cents',
      min: 0,
      max: 100_000_00,
      default: 1_000_00,
      sentence: {
        fr: 'Ce qu’un prestataire peut recréditer au-delà de ce qui lui est dû sans l’accord de la finance.',
        en: 'How far a merchant may give back more than it is owed without finance.',
      },
      apiName: 'refundOverOwed',
      appliedIn: ['core/payment/refund-brake.ts'],
    },
  },
  orders: [
    { lower: 'amountFloor', upper: 'amountCeiling', strictly: true },
    {
      lower: 'deferredDelayMs.min',
      middle: 'deferredDelayMs.default',
      upper: 'deferredDelayMs.max',
      strictly: false,
    },
  ],
} as const satisfies SettingsTable;

export type Terms = ValuesOf<typeof termsTable>;

/** The terms of a deployment: what it gives, the defaults for the rest. @throws SettingsError saying all that is wrong */
export const termsFrom = (given: unknown): Terms => completeSettings(termsTable, given);

/** Terms that were complete once, read back. @throws SettingsError saying all that is wrong */
export const checkTerms = (values: unknown): Terms => checkSettings(termsTable, values);

export const defaultTerms: Terms = termsFrom({});
