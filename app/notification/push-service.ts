/** Who carries pushes to this browser. */
export interface PushService {
  /** What the browser is reached by now, undefined when it is not; another one means another token. */
  address(): Promise<string | undefined>;
  /** The registration token for the API. */
  token(): Promise<string>;
  /** From now on nothing reaches this browser any more, whatever the API still knows. */
  forget(): Promise<void>;
  /** Fetches what arrives, where the browser does not do that by itself. Ends with `signal`. */
  listen?(signal: AbortSignal): Promise<void>;
}
