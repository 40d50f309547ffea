import { cleanedMessage, type Place } from '../../contract/page-error.ts';
import { noBody, type Call } from '../http/call.ts';
import { count, logError } from '../log.ts';

/**
 * One line in the log, which the reference leads to, and one more in the metric that has an alarm: `PageFilesMissed` for
 * parts that did not come, mostly a network's fault, `PageErrors` for everything else.
 */
export function reportPageError({ body }: Call<'reportPageError'>): Promise<typeof noBody> {
  const { reference, app, page, build, browser, source, name, message, places } = body;
  const error = new Error(cleanedMessage(name, message));
  error.name = name;
  error.stack = [`${name}: ${error.message}`, ...places.map(asStackLine)].join('\n');
  const facts = { reference, app, page, build, browser: `${browser.family} ${browser.version}`, source };
  logError('page error', error, facts);
  count(source === 'file' ? 'PageFilesMissed' : 'PageErrors');
  return Promise.resolve(noBody);
}

const asStackLine = ({ file, line, column }: Place): string => `    at ${file}:${line}:${column}`;
