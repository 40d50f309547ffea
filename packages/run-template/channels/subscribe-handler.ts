import { createContext, Script } from 'node:vm';
import { StartError } from '../start-error.ts';

/** The context of a handler (AppSync Events developer guide, "context reference"). */
export interface SubscribeContext {
  readonly identity: {
    readonly sub: string;
    readonly issuer: string;
    readonly username: string;
    readonly claims: Readonly<Record<string, unknown>>;
  };
  readonly info: {
    readonly channel: { readonly path: string; readonly segments: readonly string[] };
    readonly channelNamespace: { readonly name: string };
    readonly operation: 'SUBSCRIBE';
  };
}

/** @throws Unauthorized when the handler refuses @throws Error when it fails, which refuses too */
export type SubscribeHandler = (context: SubscribeContext) => void;

/** The handler called `util.unauthorized()`. */
export class Unauthorized extends Error {
  override readonly name = 'Unauthorized';
}

const RUN_MS_MAX = 1_000;
const IMPORT = /^import \{ util \} from '@aws-appsync\/utils';$/gm;
/** What the runtime does not support (developer guide, "JavaScript runtime features"), as far as the text shows it. */
const FOREIGN: Readonly<Record<string, RegExp>> = {
  'an import of anything but util': /\bimport\b/,
  'an export of anything but onSubscribe': /\bexport\b(?! function onSubscribe\b)/,
  'onPublish, which is not emulated': /\bonPublish\b/,
  'throw, try, while, do, continue, class, new, this, async, await, yield or Promise':
    /\b(throw|try|catch|while|do|continue|class|new|this|async|await|yield|Promise)\b/,
  'a for loop with a counter': /\bfor\s*\([^)]*;/,
  '++, -- or ~': /\+\+|--|~/,
  'a regular expression': /[=(,:!]\s*\/(?![/*])/,
};

/**
 * The `onSubscribe` of a namespace's code, which is APPSYNC_JS; without code, whoever may connect may subscribe.
 *
 * @param at the logical id, part of every error
 * @throws StartError for what the runtime would refuse
 */
export function subscribeHandler(code: string | undefined, at: string): SubscribeHandler {
  if (code === undefined) return () => undefined;
  const own = code.replaceAll(IMPORT, '');
  const bare = own.replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$|'[^'\n]*'|`[^`]*`/gm, "''");
  for (const [what, pattern] of Object.entries(FOREIGN)) {
    if (pattern.test(bare))
      throw new StartError(`${at}: its code has ${what}, which APPSYNC_JS does not support here.`);
  }
  const script = compiled(`'use strict';\n${own.replaceAll(/^export /gm, '')}\nonSubscribe(context);`, at);
  return (context) => {
    let refused = false;
    const util = {
      // Ends the handler. The error is of this context's class, but the handler cannot catch it: it has no `try`.
      unauthorized: () => {
        refused = true;
        throw new Error('Unauthorized');
      },
    };
    try {
      script.runInContext(createContext({ context: structuredClone(context), util }), { timeout: RUN_MS_MAX });
    } catch (error) {
      if (refused) throw new Unauthorized(`Not Authorized to access ${context.info.channel.path}`);
      throw error;
    }
  };
}

function compiled(code: string, at: string): Script {
  try {
    return new Script(code);
  } catch (error) {
    throw new StartError(`${at}: its code is not JavaScript: ${String(error)}.`);
  }
}
