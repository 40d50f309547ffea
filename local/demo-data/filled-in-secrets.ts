/**
 * By the beginning of the secret's logical id: what an operator would fill in after the first deployment. The push
 * credentials have the right shape and open nothing; with them, push is on and `/_local/pushes` has something to show.
 */
export const filledInSecrets: Readonly<Record<string, string>> = {
  PushCredentials: JSON.stringify({
    fcm: { serviceAccount: { type: 'service_account', project_id: 'encaissement-demo', private_key: 'demo' } },
    apns: { signingKey: 'demo', signingKeyId: 'DEMOKEYID0', teamId: 'DEMOTEAM00', bundleId: 'fr.example.encaissement' },
  }),
};
