/** The local run itself, which may do everything: it makes the tables, reads the streams, and keeps what was discarded. */
export const RUNTIME_ACCESS_KEY = 'RUNTIME';

/** Each function has credentials of its own, as each has a role. DynamoDB Local takes letters and digits only. */
export const accessKeyOf = (functionId: string): string => `LOCAL${functionId}`;

/** Whose access key a request carries, in its header or, as a link that was signed beforehand, in its address. */
export function accessKeyIn(url: URL, authorization: string | undefined): string | undefined {
  const credential = authorization === undefined ? url.searchParams.get('X-Amz-Credential') : authorization;
  return /(?:Credential=|^)([^/\s=]+)\//.exec(credential ?? '')?.[1];
}
