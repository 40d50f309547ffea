/** By the beginning of the secret's logical id: what an operator would fill in after the first deployment. */
export const filledInSecrets: Readonly<Record<string, string>> = {};
