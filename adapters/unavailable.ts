interface UnavailableOptions extends ErrorOptions {
  /** For a reason that nobody has seen before, or that does not pass by itself: ops are told. */
  unexpected?: boolean;
  /** Of AWS, as the SDK names it: `KMS`. */
  service?: string;
}

/** A dependency did not answer within all bounds: nothing is known to have been done, the caller may try again. */
export class Unavailable extends Error {
  readonly unexpected: boolean;
  readonly service: string | undefined;

  constructor(operation: string, { unexpected = false, service, ...options }: UnavailableOptions = {}) {
    super(`${operation} is not available for now`, options);
    this.name = 'Unavailable';
    this.unexpected = unexpected;
    this.service = service;
  }
}
