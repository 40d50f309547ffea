/** A client of a user pool, as far as sign-in goes by it. */
export interface SignInClient {
  clientId: string;
  /** Where it may send the user back to, exactly. */
  redirectUris: string[];
  /** Where it may send the user to after the end of the session, exactly; those of the sign-in unless told. */
  logoutUris?: string[];
  accessTokenSeconds?: number;
  /** From the sign-in on, however often it is renewed. */
  refreshTokenSeconds?: number;
  /** Each use of a refresh token gives the next one; the one before stays good for so long, for whoever got no answer. */
  rotation?: { graceSeconds: number };
}

/** Cognito's own, for a client that says nothing. */
const ACCESS_TOKEN_SECONDS = 3_600;
const REFRESH_TOKEN_SECONDS = 30 * 86_400;

/** What holds for each client of a pool, by its id. */
export class SignInClients {
  readonly #clients: ReadonlyMap<string, SignInClient>;

  constructor(clients: readonly SignInClient[]) {
    this.#clients = new Map(clients.map((client) => [client.clientId, client]));
  }

  mayReturnTo(clientId: string, address: string): boolean {
    return this.#clients.get(clientId)?.redirectUris.includes(address) ?? false;
  }

  mayLeaveFor(clientId: string, address: string): boolean {
    const client = this.#clients.get(clientId);
    return (client?.logoutUris ?? client?.redirectUris ?? []).includes(address);
  }

  accessTokenSeconds(clientId: string | undefined): number {
    return this.#find(clientId)?.accessTokenSeconds ?? ACCESS_TOKEN_SECONDS;
  }

  refreshTokenSeconds(clientId: string | undefined): number {
    return this.#find(clientId)?.refreshTokenSeconds ?? REFRESH_TOKEN_SECONDS;
  }

  /** `undefined` when a refresh token is good for as long as it lives. */
  rotationGraceSeconds(clientId: string | undefined): number | undefined {
    return this.#find(clientId)?.rotation?.graceSeconds;
  }

  #find(clientId: string | undefined): SignInClient | undefined {
    return clientId === undefined ? undefined : this.#clients.get(clientId);
  }
}
