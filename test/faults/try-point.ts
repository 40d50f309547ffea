import { SECOND_MS } from '../../contract/duration.ts';
import type { Instant } from '../../core/time.ts';
import type { PaymentStage } from '../support/payment-stage.ts';
import { mischiefAt, type KindName, type Place } from './kinds.ts';
import type { Given, Told } from './deed.ts';
import { Busy, inVirtualTime } from './virtual-time.ts';
import { onTheWire } from './wire.ts';

export interface Point {
  place: Place;
  kind: KindName;
}

export const pointName = ({ place: { name, nth }, kind }: Point): string => `${name} #${nth + 1} · ${kind}`;

/** What a deed did when nothing went wrong. */
export interface Clean {
  calls: string[];
  told: Told;
  effect: object;
}

/** So often whoever asked asks again, at these times after the first. */
const againAfterMs = [2 * SECOND_MS, 5 * SECOND_MS, 30 * SECOND_MS];

export async function tryClean(stage: PaymentStage, given: Given, at: Instant): Promise<Clean> {
  const deed = await given(stage, at);
  const busy = new Busy();
  const { result, calls } = await onTheWire(
    () => undefined,
    busy,
    () => inVirtualTime(busy, () => deed.attempt(0)),
  );
  const effect = await deed.effect();
  await deed.close?.();
  return { calls, told: withoutId(result!), effect };
}

/**
 * Something goes wrong at one place of an operation; then it is asked for again, as a real client does until it is told. What
 * comes of it must be what comes of it when nothing goes wrong, once, and nobody may have been told anything else.
 *
 * @returns what is not so; empty when all is well
 */
export async function tryPoint(
  stage: PaymentStage,
  given: Given,
  { place, kind }: Point,
  { at, clean }: { at: Instant; clean: Clean },
) {
  const violations: string[] = [];
  const deed = await given(stage, at);
  const busy = new Busy();
  const { news } = deed;
  const lost = news && (news.call ?? place.name) === place.name ? { [news.field]: undefined } : {};
  const expected = JSON.stringify({ ...clean.effect, ...lost });
  const expectEffect = async (when: string) => {
    const found = JSON.stringify({ ...(await deed.effect()), ...lost });
    if (found !== expected) violations.push(`${when}: ${found}, not ${expected}`);
  };
  const judge = async (told: Told, when: string): Promise<boolean> => {
    if (told.status === 503) return false;
    if (told.id !== undefined && told.id !== deed.about) violations.push(`${when}, told of another: ${told.id}`);
    const said = JSON.stringify(withoutId(told));
    if (said !== JSON.stringify(clean.told))
      violations.push(`${when}, told ${said}, not ${JSON.stringify(clean.told)}`);
    else await expectEffect(`${when}, after the answer`);
    return true;
  };

  const mischief = mischiefAt(place, kind);
  const { result, crashed } = await onTheWire(mischief, busy, () => inVirtualTime(busy, () => deed.attempt(0)));
  if (!mischief.struck()) violations.push('nothing went wrong: the call was never made');
  if (!crashed && result) await judge(result, 'at first');
  let isTold = false;
  for (const afterMs of againAfterMs) {
    isTold = await judge(await deed.attempt(afterMs), `again after ${afterMs / SECOND_MS} s`);
    if (isTold) break;
  }
  if (!isTold) violations.push('never told');
  await expectEffect('in the end');
  await deed.close?.();
  return { violations, about: deed.about };
}

/** Of two things of which the same was told, it is the same. */
const withoutId = ({ status, says }: Told): Told => ({ status, says });
