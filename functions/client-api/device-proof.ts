import type { SecretStore } from '../../adapters/dynamodb/secret-store.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { isActive, type Device } from '../../core/security/credentials.ts';
import { verifyProof } from '../../core/security/device-key.ts';

export interface ProofDependencies {
  secrets: Pick<SecretStore, 'getDevice'>;
}

export interface Proof {
  deviceId: string;
  signature: string;
}

/**
 * Whether an enrolled device of the client signed `message`: the possession factor. Unknown, revoked, foreign and wrong
 * look alike, and none costs an attempt at the code.
 */
export async function checkProof(
  { clientId, proof, message }: { clientId: string; proof: Proof; message: string },
  { secrets }: ProofDependencies,
): Promise<{ device: Device } | { refusal: Refusal }> {
  const device = await secrets.getDevice(clientId, proof.deviceId);
  const proven = device && isActive(device) && verifyProof(device.publicKey, message, proof.signature);
  return proven ? { device } : { refusal: { code: 'device-not-recognised' } };
}
