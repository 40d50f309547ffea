import { fromEnv } from '@aws-sdk/credential-provider-env';

/**
 * In the place of the SDK's chain of providers: Lambda gives a function its role in the environment, for as long as the function's
 * sandbox lives. Profiles, web identities, metadata services and processes are never asked there, and cost 140 KB to load.
 */
export const defaultProvider = fromEnv;
