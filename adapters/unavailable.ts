interface UnavailableOptions extends ErrorOptions {
  /** For a reason that nobody has seen before, or that does not pass by itself: ops are told. */
  unexpected?: boolean;
}

/** A dependency did not answer within all bounds: nothing is known to have been done, the caller may try again. */
export class Unavailable extends Error {
  readonly unexpected: boolean;

  constructor(operation: string, { unexpected = false, ...options }: UnavailableOptions = {}) {
    super(`${operation} is not available for now`, options);
    this.name = 'Unavailable';
    this.unexpected = unexpected;
  }
}
