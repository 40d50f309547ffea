/**
 * The establishment that a page is about, in its address, for people who have several: `/e/<merchant id>/paiements`. Whoever
 * has one only never sees it.
 */
const prefix = /^\/e\/(\w+)/;

let shown: string | undefined;

/** That of the address, else the one that the page shows by now: who is given a second one goes on at the first. */
export const establishmentIn = (pathname: string): string | undefined => prefix.exec(pathname)?.[1] ?? shown;

export const showEstablishment = (id: string): void => void (shown = id);

/** The base of the pages of the establishment; none where none is named. */
export const baseIn = (pathname: string): string => prefix.exec(pathname)?.[0] ?? '';

export const baseOf = (establishment: string): string => `/e/${establishment}`;

/** The address within the establishment. */
export const withoutEstablishment = (pathname: string): string => pathname.replace(prefix, '') || '/';
