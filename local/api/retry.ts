import type { Answer } from './answer.ts';

/** Whether a call is sent again after its `attempt`th answer: in how many milliseconds; not at all when undefined. */
export type Retry = (answer: Answer, attempt: number) => number | undefined;

export const never: Retry = () => undefined;

const attemptsMax = 20;
const pauseMs = 100;

/** Throttled or unavailable, it is tried again, each time after a longer pause: 19 seconds in all. */
export const untilItPasses: Retry = ({ status }, attempt) =>
  (status === 429 || status === 503) && attempt < attemptsMax ? pauseMs * attempt : undefined;
