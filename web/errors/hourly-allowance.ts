import { HOUR_MS } from '../../contract/duration.ts';
import { pageErrorLimits } from '../../contract/settings/limits.ts';
import { deviceStorage } from '../storage.ts';

const name = 'page-errors';

function sent(): number[] {
  try {
    const kept: unknown = JSON.parse(deviceStorage.getItem(name) ?? '[]');
    return Array.isArray(kept) ? kept.filter((at) => typeof at === 'number') : [];
  } catch {
    // Somebody else's text under this name.
    return [];
  }
}

/** Whether this browser may send one more report; taken if so. A page that fails over and over is told of often enough. */
export function takeAllowance(now: number): boolean {
  const lately = sent().filter((at) => now - at < HOUR_MS && at <= now);
  if (lately.length >= pageErrorLimits.perHourMax) return false;
  deviceStorage.setItem(name, JSON.stringify([...lately, now]));
  return true;
}
