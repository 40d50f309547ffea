import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { synthesizeApp, type Synthesis } from 'run-template';
import { seller } from './demo-data/seller.ts';
import { supportContact } from './demo-data/support-contact.ts';

export const projectRoot = fileURLToPath(new URL('..', import.meta.url));

/** The app and everything that it bundles. */
const sources = [
  'bin',
  'lib',
  'contract',
  'legal',
  'core',
  'adapters',
  'functions',
  'web',
  'portal',
  'app',
  'back-office',
  'cdk.json',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/**
 * Synthesizes the project's app, unless it is as it was.
 *
 * @param signal gives it up
 * @param more context than a laptop's own
 * @throws StartError with the last lines of what `cdk synth` said
 */
export const synthesize = (signal?: AbortSignal, more: Readonly<Record<string, string>> = {}): Promise<Synthesis> =>
  synthesizeApp(
    {
      root: projectRoot,
      sources,
      context: { contact: JSON.stringify(supportContact), books: JSON.stringify({ seller }), ...more },
      assemblies: join(projectRoot, '.local', 'assemblies'),
    },
    signal,
  );
