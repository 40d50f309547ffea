import type { Act } from '../../../core/act.ts';
import { toIso } from '../../../core/time.ts';

/** Who did something, and when, as the API says it. */
export const actBody = ({ by, at }: Act) => ({ by, at: toIso(at) });
