import type * as z from 'zod';
import type { MemberRole } from '../../contract/member-rights.ts';
import type { createClient, createMerchant } from '../../functions/http/schemas/back-office.ts';

/** A device's private key as a JSON Web Key. Published with the demo: it protects nothing. */
export interface DeviceKey {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  readonly d: string;
}

export interface DemoMerchant {
  readonly name: string;
  readonly enrolment: z.input<typeof createMerchant>;
}

export interface DemoClient {
  readonly name: string;
  readonly enrolment: z.input<typeof createClient>;
  /** In cents, put into the wallet once. */
  readonly credit: number;
  /** Without one the client is enrolled but not activated. */
  readonly activated?: {
    readonly code: string;
    readonly key: DeviceKey;
    readonly device: string;
    readonly push: { readonly platform: 'FCM' | 'APNS'; readonly token: string };
  };
}

export const demoMerchants: readonly DemoMerchant[] = [
  {
    name: 'merchant-gite',
    enrolment: {
      tradeName: 'Gîte des Cimes',
      legalName: 'SARL Gîte des Cimes',
      accountHolder: 'GITE DES CIMES SARL',
      city: 'Chamonix-Mont-Blanc',
      siret: '000 100 016 00013',
      address: { lines: ['128 chemin du Vieux-Moulin'], postalCode: '74400' },
      phone: '+33 4 50 00 00 01',
      iban: 'FR76 3000 6000 0112 3456 7890 189',
      commissionBps: 0,
      email: 'contact@gite-des-cimes.example.fr',
    },
  },
  {
    name: 'merchant-agence',
    enrolment: {
      tradeName: 'Agence Horizon',
      legalName: 'Agence Horizon SAS',
      accountHolder: 'AGENCE HORIZON SAS',
      city: 'Lyon',
      siret: '000 100 024 00017',
      address: { lines: ['Immeuble Le Belvédère', '4 quai des Voyageurs'], postalCode: '69002' },
      phone: '+33 4 78 00 00 02',
      iban: 'FR14 2004 1010 0505 0001 3M02 606',
      commissionBps: 0,
      email: 'contact@agence-horizon.example.fr',
    },
  },
  {
    name: 'merchant-plein-air',
    enrolment: {
      tradeName: 'Vertige Canyon',
      legalName: 'EURL Vertige Canyon',
      accountHolder: 'VERTIGE CANYON EURL',
      city: 'Millau',
      siret: '000 100 032 00010',
      address: { lines: ['Zone d’activité des Gorges'], postalCode: '12100' },
      phone: '+33 5 65 00 00 03',
      iban: 'FR76 3000 4000 0312 3456 7890 143',
      commissionBps: 250,
      email: 'contact@vertige-canyon.example.fr',
    },
  },
];

/** A second establishment of `merchant-agence`, which is for `owner-agence` and others: `merchant-agence` still has one. */
export const demoEstablishment = {
  of: 'merchant-agence',
  name: 'establishment-annecy',
  place: {
    tradeName: 'Agence Horizon Annecy',
    city: 'Annecy',
    siret: '000 100 024 00025',
    address: { lines: ['2 quai du Lac'], postalCode: '74000' },
    phone: '+33 4 50 00 00 04',
  },
} as const;

export interface DemoMember {
  readonly name: string;
  readonly displayName: string;
  readonly email: string;
  readonly role: MemberRole;
  /** At the second establishment too. */
  readonly isAtBoth: boolean;
}

/** Colleagues of `merchant-agence`. */
export const demoMembers: readonly DemoMember[] = [
  {
    name: 'owner-agence',
    displayName: 'Claire Fontaine',
    email: 'claire@agence-horizon.example.fr',
    role: 'OWNER',
    isAtBoth: true,
  },
  {
    name: 'collector-agence',
    displayName: 'Nadia Roussel',
    email: 'nadia@agence-horizon.example.fr',
    role: 'COLLECTOR',
    isAtBoth: false,
  },
  {
    name: 'accountant-agence',
    displayName: 'Omar Benali',
    email: 'omar@agence-horizon.example.fr',
    role: 'ACCOUNTANT',
    isAtBoth: true,
  },
];

export const demoClients: readonly DemoClient[] = [
  {
    name: 'client-marie',
    enrolment: { name: 'Marie Lefèvre', identifiers: ['10003377487', 'marie@example.fr'], email: 'marie@example.fr' },
    credit: 300_00,
    activated: {
      code: '482913',
      device: 'Téléphone de Marie',
      push: { platform: 'FCM', token: 'demo-registration-token-marie' },
      key: {
        kty: 'EC',
        crv: 'P-256',
        x: 'sibpKWhK2rfae65QGagpL16Dn5L24G-zXTHMqlyacZY',
        y: 'VtErBbESBtVrsto6GEFH4Lb90ZDNGpwAmHKlo0WXTSY',
        d: '2mdiqC5IrhwWN0eXFTK7LILMr0PT87MVEugSqgoc6OQ',
      },
    },
  },
  {
    name: 'client-paul',
    enrolment: { name: 'Paul Girard', identifiers: ['10000000012'], email: 'paul@example.fr' },
    credit: 12_00,
    activated: {
      code: '735120',
      device: 'iPhone de Paul',
      push: { platform: 'APNS', token: '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef' },
      key: {
        kty: 'EC',
        crv: 'P-256',
        x: '2BZUwxxDLs56ORvJRvnUzwiUujXtlav6_WDb8zZVeTs',
        y: 'QKerd8zZTtGuw6O9afQWV0UNhCXyvfNPqic3QFJ7nh4',
        d: 'E0KucjMtXGApH7TObPe7CqN8u2yB5kRoONeTGloolp0',
      },
    },
  },
  {
    name: 'client-lea',
    enrolment: { name: 'Léa Martin', identifiers: ['lea@example.fr'], email: 'lea@example.fr' },
    credit: 5_000_00,
    activated: {
      code: '264908',
      device: 'Navigateur de Léa',
      push: { platform: 'FCM', token: 'demo-registration-token-lea' },
      key: {
        kty: 'EC',
        crv: 'P-256',
        x: 'RUrD2hqRFdnz1drezYRRB_Mczd0oL4FURQVOlSyda0s',
        y: 'mIbBNTLfGz22oW7wqrSO7EImDsBxP9xlt_Y1TS6OTI0',
        d: 'K3seytWmNHPYf-sh-_9y8Tkc-Z5kdVfwmsRYujEuj1o',
      },
    },
  },
  {
    name: 'client-nina',
    enrolment: { name: 'Nina Robert', identifiers: ['10000000023'], email: 'nina@example.fr' },
    credit: 150_00,
  },
];
