/** How many digits a client's personal code has. */
export const personalCodeLength = 6;

export const personalCodeShape = new RegExp(`^\\d{${personalCodeLength}}$`);

export const isPersonalCode = (text: string): boolean => personalCodeShape.test(text);
