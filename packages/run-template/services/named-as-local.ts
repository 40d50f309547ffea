/**
 * Whether a call names this machine. A page whose own name resolves to 127.0.0.1 (DNS rebinding) has whatever listens there for
 * its origin, and could read all that it answers: such a call carries that name as its host. Another port is nobody else's:
 * somebody forwards it.
 */
export const isNamedAsLocal = (host: string | undefined): boolean =>
  /^(127\.0\.0\.1|localhost)(:\d+)?$/i.test(host ?? '');

/** RFC 9110, 15.5.20. */
export const MISDIRECTED = 421;
