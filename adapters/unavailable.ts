/** A dependency did not answer within all bounds: nothing is known to have been done, the caller may try again. */
export class Unavailable extends Error {
  constructor(operation: string, options?: ErrorOptions) {
    super(`${operation} is not available for now`, options);
    this.name = 'Unavailable';
  }
}
