/**
 * By the beginning of the secret's logical id: what an operator would fill in after the first deployment. They have the right
 * shape and open nothing: push is on, so that `/_local/pushes` has something to show, and whose an account is is asked here.
 */
export const filledInSecrets: Readonly<Record<string, string>> = {
  PushCredentials: JSON.stringify({
    fcm: { serviceAccount: { type: 'service_account', project_id: 'encaissement-demo', private_key: 'demo' } },
    apns: { signingKey: 'demo', signingKeyId: 'DEMOKEYID0', teamId: 'DEMOTEAM00', bundleId: 'fr.example.encaissement' },
  }),
  PayeeVerification: JSON.stringify({ key: 'demo' }),
};
