import { Suspense } from 'react';
import { Redirect, Route, Router, Switch, useSearchParams } from 'wouter';
import { lazyPage } from '../web/lazy-page.ts';
import { SignedIn } from '../web/sign-in/signed-in.tsx';
import { Skeleton } from '../web/ui/layout.tsx';
import { useWords } from '../web/words/words.ts';
import { InboxPage } from './inbox/inbox-page.tsx';
import { OfflineBanner } from './offline/offline-banner.tsx';
import { OfflinePage } from './offline/offline-page.tsx';
import { AppShell } from './shell/app-shell.tsx';
import { Landing } from './shell/landing.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { shellWords } from './shell/words.ts';

const RequestPage = lazyPage('/app/demandes/:id', () => import('./request/request-page.tsx'));
const WalletPage = lazyPage('/app/cheques', () => import('./wallet/wallet-page.tsx'));
const IdentifierPage = lazyPage('/app/identifiant', () => import('./identifier/identifier-page.tsx'));
const AccountPage = lazyPage('/app/compte', () => import('./account/account-page.tsx'));
const ChangeCodePage = lazyPage('/app/compte/code', () => import('./account/change-code-page.tsx'));
const DevicesPage = lazyPage('/app/compte/appareils', () => import('./account/devices-page.tsx'));
const ActivationPage = lazyPage('/app/activation', () => import('./activation/activation-page.tsx'));
const AddDevicePage = lazyPage('/app/compte/appareils/ajouter', () => import('./activation/add-device-page.tsx'));

const redirectUri = `${location.origin}/app/`;

/** The client's App: a page for each tab of the bar at its bottom. */
export function App() {
  const { loading } = useWords(shellWords);
  const waiting = <Skeleton label={loading} />;
  return (
    <Router base="/app">
      <SignedIn
        audience="client"
        redirectUri={redirectUri}
        waiting={<AppShell>{waiting}</AppShell>}
        landing={(signIn) => <Landing onSignIn={signIn} />}
        failed={(error, retry) => (
          <AppShell>
            <OfflinePage error={error} onRetry={retry} />
          </AppShell>
        )}
      >
        <AppShell top={<OfflineBanner />}>
          <Suspense fallback={waiting}>
            <Switch>
              <Route path="/" component={Home} />
              <Route path="/demandes/:id">{({ id }) => <RequestPage id={id} />}</Route>
              <Route path="/cheques" component={WalletPage} />
              <Route path="/identifiant" component={IdentifierPage} />
              <Route path="/compte" component={AccountPage} />
              <Route path="/compte/code" component={ChangeCodePage} />
              <Route path="/compte/appareils" component={DevicesPage} />
              <Route path="/compte/appareils/ajouter" component={AddDevicePage} />
              <Route path="/activation" component={ActivationPage} />
              <Route component={NotFoundPage} />
            </Switch>
          </Suspense>
        </AppShell>
      </SignedIn>
    </Router>
  );
}

/** `?request=` is the address that a push and the merchant's QR code carry: it opens that very request. */
function Home() {
  const [search] = useSearchParams();
  const request = search.get('request');
  return request === null ? <InboxPage /> : <Redirect to={`/demandes/${encodeURIComponent(request)}`} replace />;
}
