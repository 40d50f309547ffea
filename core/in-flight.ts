import { callLimits } from '../contract/settings/limits.ts';
import { addMs, type Instant } from './time.ts';

/**
 * Longer than any call can be in flight, milliseconds: the APIs' functions are ended after 15 s, and the clocks of two
 * machines of AWS differ by far less than the rest. What a call might still do is over by then.
 */
export const { inFlightMaxMs } = callLimits;

/**
 * From when on the expiry of a deadline may be *written*: a call that came in time is judged by its time of receipt, and
 * would find the expiry in its way while it is in flight. Expired is what is past its deadline, written or not.
 */
export const expiryFrom = (deadline: Instant): Instant => addMs(deadline, inFlightMaxMs);
