import { Duration } from 'aws-cdk-lib';
import { CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { builtPages } from '../built-pages.ts';
import type { Stage } from '../settings.ts';
import type { AudiencePool } from './audience-pool.ts';
import { PagesCopier } from './pages-copier.ts';
import type { SignIn } from './sign-in.ts';
import type { WebDistribution } from './web-distribution.ts';

export interface WebPagesProps {
  stage: Stage;
  web: WebDistribution;
  signIn: SignIn;
}

/** Vite names these for their content: a name never means anything else. */
const assets = ['assets/*', 'app/assets/*'];
/** What Vite writes down about a build, for tests. */
const buildNotes = ['.vite/*', 'app/.vite/*'];

/** Puts the web apps, and who signs their users in, where the distribution reads them. */
export class WebPages extends Construct {
  constructor(scope: Construct, id: string, { stage, web: { bucket, distribution }, signIn }: WebPagesProps) {
    super(scope, id);
    const pages = builtPages();
    const copier = new PagesCopier(this, 'Copier', { stage, bucket, distribution });
    const parts = copier.copy(this, 'Assets', {
      sources: [pages],
      exclude: ['*'],
      include: assets,
      cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()],
    });
    const shells = copier.copy(this, 'Shells', {
      sources: [pages, Source.jsonData('config.json', configuration(signIn))],
      exclude: [...assets, ...buildNotes],
      // Kept, but asked for anew each time.
      cacheControl: [CacheControl.noCache()],
      // The paths that CloudFront knows them by, after lib/edge/page-paths.js.
      distributionPaths: ['/index.html', '/app/index.html', '/config.json'],
    });
    // No shell before what it loads.
    shells.node.addDependency(parts);
  }
}

/** `/config.json`, which both apps read first. */
function configuration({ pools: { merchant, client } }: SignIn) {
  const of = ({ pool, client: web }: AudiencePool) => ({
    issuer: pool.userPoolProviderUrl,
    clientId: web.userPoolClientId,
  });
  return { signIn: { merchant: of(merchant), client: of(client) } };
}
