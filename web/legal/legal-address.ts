import { legalPages } from '../../contract/legal-text.ts';

/** What anybody may read, signed in or not. */
export const publicPages = ['contact', ...legalPages] as const;
export type PublicPage = (typeof publicPages)[number];

/** Below the app's base. */
export const legalAddress = (page: PublicPage): string => `/informations/${page}`;

export const isPublicPage = (name: string): name is PublicPage => (publicPages as readonly string[]).includes(name);
