import { Duration } from 'aws-cdk-lib';
import { CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import type { LegalText } from '../../contract/legal-text.ts';
import type { Issuer } from '../../contract/issuer.ts';
import type { Contact } from '../../contract/settings/contact-settings.ts';
import type { Audience } from '../../functions/http/routes.ts';
import { builtPages } from '../built-pages.ts';
import { servedTexts } from '../legal/served-texts.ts';
import type { Stage } from '../stage.ts';
import type { WebClient } from './audience-pool.ts';
import type { LiveChannel } from './live-channel.ts';
import { PagesCopier } from './pages-copier.ts';
import type { WebDistribution } from './web-distribution.ts';
import type { WebPush } from './web-push.ts';

export interface WebPagesProps {
  stage: Stage;
  contact: Contact;
  issuer: Issuer;
  legalTexts: ReadonlyMap<string, LegalText>;
  web: WebDistribution;
  webClients: Record<Audience, WebClient>;
  live: LiveChannel;
  webPush: WebPush;
}

/** Vite names these for their content: a name never means anything else. */
const assets = ['assets/*', 'app/assets/*', 'back-office/assets/*'];
/** What Vite writes down about a build, for tests. */
const buildNotes = ['.vite/*', 'app/.vite/*', 'back-office/.vite/*'];

/** Puts the web apps, the addresses of sign-in and live channel, whom people turn to, and the legal texts, where the distribution reads them. */
export class WebPages extends Construct {
  constructor(scope: Construct, id: string, props: WebPagesProps) {
    super(scope, id);
    const { stage, contact, issuer, legalTexts, web, webClients, live, webPush } = props;
    const { bucket, distribution } = web;
    const pages = builtPages();
    const copier = new PagesCopier(this, 'Copier', { stage, bucket, distribution });
    const parts = copier.copy(this, 'Assets', {
      sources: [pages],
      exclude: ['*'],
      include: assets,
      cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()],
    });
    const shells = copier.copy(this, 'Shells', {
      sources: [
        pages,
        Source.data('config.json', webPush.configurationWith({ ...configuration(webClients, live), contact, issuer })),
        servedTexts(legalTexts),
      ],
      exclude: [...assets, ...buildNotes],
      // Kept, but asked for anew each time.
      cacheControl: [CacheControl.noCache()],
      // The paths that CloudFront knows them by, after lib/edge/page-paths.js.
      distributionPaths: ['/index.html', '/app/index.html', '/back-office/index.html', '/config.json', '/legal/*'],
    });
    // No shell before what it loads.
    shells.node.addDependency(parts);
  }
}

/** `/config.json`, which every app reads first. */
function configuration(webClients: Record<Audience, WebClient>, live: LiveChannel) {
  const signIn = Object.fromEntries(
    Object.entries(webClients).map(([audience, { issuer, clientId }]) => [audience, { issuer, clientId }]),
  );
  return { signIn, live: live.pageConfiguration() };
}
