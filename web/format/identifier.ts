/** `100 0337 7487`: in groups that can be read aloud. */
export const groupDigits = (digits: string): string => digits.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1\u00a0$2\u00a0$3');
