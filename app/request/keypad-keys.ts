export const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;

export type Digit = (typeof digits)[number];

/** What a press on the keypad means; the decimal mark is the language's. */
export type Key = Digit | ',' | '.' | 'delete';
