import type { Act } from '../core/act.ts';
import * as parse from './parse.ts';

/** Who did something, and when. */
export const actFields: parse.Fields<Act> = { by: parse.text, at: parse.instant };
export const act = parse.object<Act>(actFields);
