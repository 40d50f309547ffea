import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { type ISource, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

const project = fileURLToPath(new URL('..', import.meta.url));
const vite = join(project, 'node_modules', 'vite', 'bin', 'vite.js');

/** The web apps as they are served: the portal at the root, the App below `app/`, the back office below `back-office/`. */
export function builtPages(): ISource {
  // The folder only stands for all where bundling is skipped: it is small, and hashed instead of the result.
  return Source.asset(join(project, 'portal'), {
    // Only changed pages are deployed, whatever else changed in the sources.
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // Never run: Vite is a development dependency, as esbuild is.
      image: DockerImage.fromRegistry('node:24'),
      local: {
        tryBundle(outputDir) {
          build('portal', outputDir);
          build('app', join(outputDir, 'app'));
          build('back-office', join(outputDir, 'back-office'));
          return true;
        },
      },
    },
  });
}

/** In a process of its own: Vite's API is asynchronous, a synthesis is not. */
function build(folder: string, outDir: string): void {
  const { status, stderr, error } = spawnSync(
    process.execPath,
    [vite, 'build', folder, '--outDir', outDir, '--emptyOutDir', '--logLevel', 'error'],
    // A test that synthesizes would otherwise get React's development build.
    { cwd: project, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (status === 0) return;
  // Without the bundler's own stack.
  const [message] = stripVTControlCharacters(stderr).split('\n    at ');
  throw error ?? new Error(`${folder}/ cannot be built:\n${message}`);
}
