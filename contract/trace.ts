/**
 * The header in which a call says which action of somebody it belongs to: `00-<trace id>-<parent id>-<flags>` of W3C Trace
 * Context (https://www.w3.org/TR/trace-context/). The trace id is random, and about nobody.
 */
export const traceparentHeader = 'traceparent';
/** The answer's, by the draft of the same group. */
export const traceresponseHeader = 'traceresponse';

/** 16 bytes in hexadecimal, not all of them zero. */
const traceId = '(?!0{32})[0-9a-f]{32}';
export const traceIdShape = new RegExp(`^${traceId}$`);
const traceparentShape = new RegExp(`^00-(${traceId})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$`);

/** @returns undefined where there is none, or one of another form: the standard has the receiver begin a trace of its own */
export const traceIdIn = (traceparent: string | undefined): string | undefined =>
  traceparentShape.exec(traceparent ?? '')?.[1];

/** @param spanId 8 bytes in hexadecimal: this call of the trace */
export const traceparentOf = (id: string, spanId: string): string => `00-${id}-${spanId}-01`;
