/** What a page reads of an access token of Cognito, to show it or to name a channel. The API alone decides by it. */
export interface TokenClaims {
  /** In the pool: the id of whoever it is. */
  username: string;
  'cognito:groups'?: string[];
}

/** @throws Error for what is no token */
export function claimsOf(accessToken: string): TokenClaims {
  const [, claims = ''] = accessToken.split('.');
  return JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/'))) as TokenClaims;
}
