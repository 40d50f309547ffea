/** The header in which an act on the account is signed (contract/signed-messages.ts). */
export const proofHeader = 'Device-Proof';

/** A device's signature over an act and a challenge. */
export interface DeviceProof {
  deviceId: string;
  challenge: string;
  /** base64url of IEEE P1363 (r‖s), ECDSA P-256 with SHA-256. */
  signature: string;
}

/** Three values in base64url, parted by a character that is none of theirs. */
export const deviceProofShape = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{86})$/;

export const writeDeviceProof = ({ deviceId, challenge, signature }: DeviceProof): string =>
  [deviceId, challenge, signature].join('.');

/** @returns undefined for what is no proof */
export function readDeviceProof(text: string): DeviceProof | undefined {
  const [, deviceId, challenge, signature] = deviceProofShape.exec(text) ?? [];
  return deviceId && challenge && signature ? { deviceId, challenge, signature } : undefined;
}
