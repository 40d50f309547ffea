/** French first: the language of the users. */
export type Language = 'fr' | 'en';
