/**
 * Longer than any call can be in flight, milliseconds: the APIs' functions are ended after 15 s, and the clocks of two
 * machines of AWS differ by far less than the rest. What a call might still do is over by then: an attempt at the code
 * without a verdict lapses, and an expiry may be written.
 */
export const inFlightMaxMs = 20_000;
