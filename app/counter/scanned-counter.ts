/** The code in the address that a counter's QR code holds; undefined for a code of something else. */
export const scannedCounter = (text: string): string | undefined =>
  /\/comptoir\/([A-Za-z0-9_-]{22})\/?$/.exec(text.trim())?.[1];
