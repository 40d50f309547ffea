import { reach } from '../api/reach.ts';

/** Which OpenID provider signs in whom: `/config.json`, written by the deployment. */
export interface SignInConfiguration {
  issuer: string;
  clientId: string;
}

export type Audience = 'merchant' | 'client';

/** @throws Error when the deployment's file cannot be read: nothing works without it */
export async function readConfiguration(audience: Audience): Promise<SignInConfiguration> {
  const response = await reach('/config.json');
  if (!response.ok) throw new Error(`config.json answered ${response.status}`);
  const { signIn } = (await response.json()) as { signIn: Record<Audience, SignInConfiguration> };
  return signIn[audience];
}
