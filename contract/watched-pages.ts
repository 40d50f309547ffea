/** What a deployment has looked at from outside, by itself. */
export interface WatchedPages {
  /** Of the web apps, each with a slash at its end; the first is that of the origin. */
  pages: readonly string[];
  signIns: readonly WatchedSignIn[];
}

export interface WatchedSignIn {
  issuer: string;
  clientId: string;
  /** Where it returns to. */
  page: string;
}
