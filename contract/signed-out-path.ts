/** Below an app's root: where the provider of sign-in sends the browser once its session is over, and nobody else does. */
export const signedOutPath = 'deconnexion';
