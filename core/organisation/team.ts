import type { Member } from './member.ts';
import type { Organisation } from './organisation.ts';

/** An organisation with all that is listed under it: its establishments by merchant id, and everybody who is or was of it. */
export interface Team {
  organisation: Organisation;
  establishments: readonly string[];
  members: readonly Member[];
}
