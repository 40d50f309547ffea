import { parseSiren } from '../siret.ts';
import { checkSettings, completeSettings } from './check-settings.ts';
import type { SettingsTable, ValuesOf } from './setting.ts';
import { SettingsError } from './settings-error.ts';

const lengthMax = 20;

/** What accountants get: the files of each export, the numbers of their chart in them, the tax in merchants' statements. */
export const booksTable = {
  name: 'books',
  settings: {
    spreadsheet: {
      unit: 'true or false',
      default: false,
      sentence: {
        fr: 'Chaque export contient aussi le journal pour un tableur français, ledger-fr.csv.',
        en: 'Each export also has the ledger for a French spreadsheet, ledger-fr.csv.',
      },
      appliedIn: ['functions/reimbursement/write-books.ts'],
    },
    parquet: {
      unit: 'true or false',
      default: false,
      sentence: {
        fr: 'Chaque export contient aussi le journal en colonnes typées, ledger.parquet.',
        en: 'Each export also has the ledger in typed columns, ledger.parquet.',
      },
      appliedIn: ['functions/reimbursement/write-books.ts'],
    },
    commissionVatBps: {
      unit: 'basis points',
      min: 0,
      max: 30_00,
      default: 0,
      sentence: {
        fr: 'Le taux de la TVA que la commission comprend\u00a0; 2000 pour 20\u00a0%, 0 quand elle est exonérée.',
        en: 'The rate of the value added tax that the commission includes; 2000 for 20 %, 0 where it is exempt.',
      },
      appliedIn: [
        'functions/merchant-api/reimbursements/get-merchant-statement.ts',
        'core/reimbursement/accounting-entries.ts',
        'functions/reimbursement/invoice-step.ts',
      ],
    },
    seller: {
      parts: {
        name: {
          unit: 'line of text',
          lengthMax: 100,
          default: '',
          sentence: {
            fr: 'Qui facture la commission\u00a0; sans ce nom, aucune facture n’est établie.',
            en: 'Who invoices the commission; without this name no invoice is made.',
          },
        },
        address: {
          unit: 'line of text',
          lengthMax: 100,
          default: '',
          sentence: { fr: 'Son numéro et sa rue.', en: 'Its number and street.' },
        },
        postalCode: {
          unit: 'line of text',
          lengthMax: 10,
          default: '',
          sentence: { fr: 'Son code postal.', en: 'Its postal code.' },
        },
        town: { unit: 'line of text', lengthMax: 60, default: '', sentence: { fr: 'Sa ville.', en: 'Its town.' } },
        country: {
          unit: 'country code',
          lengthMax: 2,
          default: 'FR',
          sentence: { fr: 'Son pays.', en: 'Its country.' },
        },
        siren: {
          unit: 'line of text',
          lengthMax: 9,
          default: '',
          sentence: { fr: 'Son SIREN, neuf chiffres.', en: 'Its SIREN, nine digits.' },
        },
        vatNumber: {
          unit: 'line of text',
          lengthMax: 14,
          default: '',
          sentence: {
            fr: 'Son numéro de TVA intracommunautaire\u00a0; il le faut dès que la commission comprend une taxe.',
            en: 'Its number of the value added tax; it must be there where the commission includes one.',
          },
        },
        registration: {
          unit: 'line of text',
          lengthMax: 120,
          default: '',
          sentence: {
            fr: 'Sa forme juridique, son capital et son immatriculation, comme «\u00a0SAS au capital de 100\u00a0000\u00a0€, RCS Paris 732\u00a0829\u00a0320\u00a0».',
            en: 'Its legal form, capital and registration, as in « SAS au capital de 100 000 €, RCS Paris 732 829 320 ».',
          },
        },
        exemption: {
          unit: 'line of text',
          lengthMax: 120,
          default: 'Exonération de TVA, article 261 C, 1° du CGI',
          sentence: {
            fr: 'Pourquoi la commission est sans TVA\u00a0; dit sur la facture quand le taux est de 0.',
            en: 'Why the commission has no value added tax; said on the invoice where the rate is 0.',
          },
        },
      },
      appliedIn: ['functions/reimbursement/invoice-step.ts'],
    },
    accountNumbers: {
      parts: {
        clients: {
          unit: 'account number',
          lengthMax,
          default: '467100',
          sentence: {
            fr: 'Le compte des chèques-vacances que les clients ont encore.',
            en: 'The account of the vouchers that clients still have.',
          },
        },
        merchants: {
          unit: 'account number',
          lengthMax,
          default: '467200',
          sentence: {
            fr: 'Le compte de ce qui est dû aux prestataires, un auxiliaire par établissement.',
            en: 'The account of what is owed to merchants, an auxiliary for each establishment.',
          },
        },
        fees: {
          unit: 'account number',
          lengthMax,
          default: '706000',
          sentence: {
            fr: 'Le compte des commissions, hors taxe.',
            en: 'The account of the commissions, without their tax.',
          },
        },
        vat: {
          unit: 'account number',
          lengthMax,
          default: '445710',
          sentence: {
            fr: 'Le compte de la TVA que les commissions comprennent.',
            en: 'The account of the value added tax that the commissions include.',
          },
        },
        transit: {
          unit: 'account number',
          lengthMax,
          default: '580000',
          sentence: {
            fr: 'Le compte des virements demandés à la banque et pas encore passés.',
            en: 'The account of the transfers that the bank was asked for and has not made yet.',
          },
        },
        bank: {
          unit: 'account number',
          lengthMax,
          default: '512000',
          sentence: { fr: 'Le compte de la banque.', en: 'The account at the bank.' },
        },
        losses: {
          unit: 'account number',
          lengthMax,
          default: '654000',
          sentence: {
            fr: 'Le compte des dettes de prestataires abandonnées.',
            en: 'The account of merchants’ debts that were written off.',
          },
        },
      },
      appliedIn: ['core/reimbursement/accounting-entries.ts'],
    },
  },
  orders: [],
} as const satisfies SettingsTable;

export type BooksSettings = ValuesOf<typeof booksTable>;

/** The settings of a deployment: what it gives, the defaults for the rest. @throws SettingsError saying all that is wrong */
export const booksSettingsFrom = (given: unknown): BooksSettings => allNamed(completeSettings(booksTable, given));

/** Settings that were complete once, read back. @throws SettingsError saying all that is wrong */
export const checkBooksSettings = (values: unknown): BooksSettings => allNamed(checkSettings(booksTable, values));

export const defaultBooksSettings: BooksSettings = booksSettingsFrom({});

function allNamed(settings: BooksSettings): BooksSettings {
  for (const [part, number] of Object.entries(settings.accountNumbers)) {
    if (number === '') throw new SettingsError(empty(`books.accountNumbers.${part}`));
  }
  const { seller, commissionVatBps } = settings;
  if (seller.name === '') return settings;
  const wanted = ['address', 'postalCode', 'town', 'registration', ...(commissionVatBps > 0 ? ['vatNumber'] : [])];
  const missing = wanted.find((part) => seller[part as keyof typeof seller] === '');
  if (missing !== undefined) throw new SettingsError(incomplete(`books.seller.${missing}`));
  if (parseSiren(seller.siren) === undefined) throw new SettingsError(incomplete('books.seller.siren'));
  return settings;
}

const incomplete = (name: string) =>
  `${name} must be there, and right: no invoice is one without it (CGI, annexe II, article 242 nonies A).\n` +
  `${name} doit être donné, et juste\u00a0: sans lui, une facture n’en est pas une (CGI, annexe II, article 242 nonies A).`;

const empty = (name: string) =>
  `${name} must not be empty: an entry without an account is none. Leave it out for the default.\n` +
  `${name} ne peut pas être vide\u00a0: une écriture sans compte n’en est pas une. Sans lui, c’est le compte par défaut.`;
