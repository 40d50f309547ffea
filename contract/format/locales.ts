/** How each language writes a day: with « 8 juin », `8 June`. */
export const dateLocales = { fr: 'fr-FR', en: 'en-GB' } as const;

/** How each language writes an amount: with « 85,50 € », `€85.50`. */
export const numberLocales = { fr: 'fr-FR', en: 'en-IE' } as const;
