import {
  cleanedMessage,
  errorNameShape,
  ownFileShape,
  pageKinds,
  placesOf,
  referenceOf,
  type ErrorSource,
} from '../../contract/page-error.ts';
import type { Schemas } from '../api/client.ts';
import { browserOf } from './browser-of.ts';

const address = '/v1/page-errors';

const told = new Set<string>();

interface Circumstances {
  source: ErrorSource;
  /** The pattern of the page's address. */
  page: string;
  /** Whether this browser may tell of one more; asked once for each that is told. */
  mayTell: () => boolean;
  /** By which the newest call is found, of which the failure may come. */
  trace: Record<string, string>;
}

/**
 * See `report`, which loads this. It imports nothing of the first load: when that is what fails, nothing else of it can be had.
 */
export function reportError(error: unknown, { source, page, mayTell, trace }: Circumstances): string | undefined {
  const found = describe(error, source, page);
  if (!found) return undefined;
  if (!told.has(found.reference)) {
    told.add(found.reference);
    if (mayTell()) send(found, trace);
  }
  return found.reference;
}

function describe(error: unknown, source: ErrorSource, page: string): Schemas['PageError'] | undefined {
  const build = buildOf(document.querySelector<HTMLScriptElement>('script[type="module"]'));
  if (build === undefined) return undefined;
  const { name: given, message, stack } = error instanceof Error ? error : { name: 'Thrown', message: '', stack: '' };
  const places = placesOf(stack ?? '');
  // Extensions and translators fail in our pages too.
  if (places.length === 0 && (source === 'error' || source === 'rejection')) return undefined;
  const name = errorNameShape.test(given) ? given : 'Error';
  const cleaned = cleanedMessage(name, message);
  const innermost = places.slice(0, 2).map(({ file, line, column }) => `${file}:${line}:${column}`);
  return {
    reference: referenceOf(build, name, cleaned, ...innermost),
    app: kindAt(location.pathname),
    page,
    build,
    browser: browserOf(navigator.userAgent),
    source,
    name,
    message: cleaned,
    places,
  };
}

/** The portal is at the root, the others below their names. */
const kindAt = (path: string) => pageKinds.find((kind) => path.startsWith(`/${kind}/`)) ?? 'portal';

/** The first script is named for its content, and that names the files that it loads: one name, one build. */
function buildOf(script: HTMLScriptElement | null): string | undefined {
  const file = script?.src.split('/').at(-1) ?? '';
  return ownFileShape.test(file) ? file : undefined;
}

/** Also when the page is being left. Nobody waits for it, and that it fails is no matter for the page. */
function send(report: Schemas['PageError'], trace: Record<string, string>): void {
  const body = JSON.stringify(report);
  const headers = { 'content-type': 'application/json', ...trace };
  fetch(address, { method: 'POST', body, headers, keepalive: true, credentials: 'omit' }).catch(() => undefined);
}
