import middy from '@middy/core';
import { required } from '../../adapters/configuration.ts';
import { fetchPage } from '../../adapters/web/fetch-page.ts';
import { SECOND_MS } from '../../contract/duration.ts';
import type { WatchedPages } from '../../contract/watched-pages.ts';
import { count, logWarning } from '../log.ts';
import { logFailure } from '../middleware/log-failure.ts';
import { checkPages } from './check-pages.ts';

const watched = JSON.parse(required(process.env, 'WATCHED')) as WatchedPages;
/** People have left by then. */
const withinMs = 10 * SECOND_MS;

/** Every few minutes. Its silence rings as a failure does. */
async function check(): Promise<void> {
  const failed = await checkPages(watched, fetchPage(withinMs));
  for (const { of, why } of failed) logWarning('canary', { of, why });
  count('CanaryFailed', failed.length);
}

export const handler = middy<unknown, void>().use(logFailure('pages not checked')).handler(check);
