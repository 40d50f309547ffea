/** Whom a letter goes to, as it is typed. */
export interface Recipient {
  name: string;
  /** The street, and what an envelope needs besides; those that are empty are left out. */
  lines: readonly string[];
  postalCode: string;
  city: string;
}

/** The lines in the window. The last one is in capitals, without anything but letters, digits and spaces (NF Z 10-011). */
export function addressOf({ name, lines, postalCode, city }: Recipient): string[] {
  const lastLine = `${postalCode} ${city}`.toLocaleUpperCase('fr').replaceAll(/[-’'.,]/g, ' ');
  return [name, ...lines.filter((line) => line.trim() !== ''), lastLine];
}
