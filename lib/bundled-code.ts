import { AssetHashType } from 'aws-cdk-lib';
import { Code, Runtime } from 'aws-cdk-lib/aws-lambda';
import { buildSync, type BuildOptions } from 'esbuild';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DueShards } from '../contract/settings/due-shards.ts';

const functions = fileURLToPath(new URL('../functions', import.meta.url));
const environmentCredentials = fileURLToPath(new URL('./environment-credentials.js', import.meta.url));

export const runtime = Runtime.NODEJS_24_X;

/**
 * The code of one Lambda function: a single ES module with all that it imports.
 *
 * esbuild is called in this process: CDK's `NodejsFunction` starts npx for each function, which took four fifths of the
 * time of a synthesis (docs/decisions/021-bundling-and-synthesis.md).
 *
 * @param entry where `handler` is exported from, below `functions/`
 * @param dueShards what all functions must have alike, as keys are made of it: part of their code, so that none can lack it
 */
export function bundledCode(entry: string, dueShards: readonly DueShards[]): Code {
  return Code.fromAsset(functions, {
    // Only a changed bundle is a changed function, whatever else changed in the folder.
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: runtime.bundlingImage,
      // Never run, but CDK takes bundlings of one folder with the same options for the same: each needs its own name.
      command: [entry, JSON.stringify(dueShards)],
      local: {
        tryBundle(outputDir) {
          bundle(join(functions, entry), join(outputDir, 'index.mjs'), dueShards);
          return true;
        },
      },
    },
  });
}

const bundling = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  // The modular build of the SDK, of which esbuild leaves out what is not called; the CommonJS one is twice the size.
  mainFields: ['module', 'main'],
  minify: true,
  // React brings a build for developers too, which is left out where this is known.
  define: { 'process.env.NODE_ENV': '"production"' },
  // Errors in the logs keep their names without a source map, which would cost a megabyte for each function.
  keepNames: true,
  charset: 'utf8',
  logLevel: 'error',
  // CommonJS dependencies inside the bundle still call require.
  banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
} as const satisfies BuildOptions;

/** Writes what `input` names into one ES module that needs nothing else, with the SDK as it comes. */
export function bundleAsIs(
  input: Pick<BuildOptions, 'entryPoints' | 'stdin' | 'alias' | 'define'>,
  outfile: string,
): void {
  buildSync({ ...bundling, ...input, define: { ...bundling.define, ...input.define }, outfile });
}

/** The same of a function, whose role is in its environment. */
export const bundle = (entryPoint: string, outfile: string, dueShards: readonly DueShards[] = []): void =>
  bundleAsIs(
    {
      entryPoints: [entryPoint],
      alias: { '@aws-sdk/credential-provider-node': environmentCredentials },
      define: { DUE_SHARDS: JSON.stringify(dueShards) },
    },
    outfile,
  );
