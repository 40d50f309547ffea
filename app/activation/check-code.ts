const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 6;

/**
 * Six symbols that a phone to be added and the one that adds it both show, such as `K7Q-M3X`: alike only for the same device
 * *and* the same account. A stranger's phone, signed in as somebody else, shows others.
 */
export async function checkCode(clientId: string, deviceId: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`check|${clientId}|${deviceId}`));
  const text = Array.from(new Uint8Array(digest, 0, length), (byte) => symbols.charAt(byte % symbols.length)).join('');
  return `${text.slice(0, length / 2)}-${text.slice(length / 2)}`;
}
