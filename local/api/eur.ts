/** An amount of the API, from cents. */
export const eur = (value: number) => ({ value, currency: 'EUR' as const });
