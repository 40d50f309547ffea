/** Values for the template's parameters that have no default, or another one than a laptop wants. */
export const stackParameters: Readonly<Record<string, string>> = {};
