import { lazy, Suspense } from 'react';
import { Redirect, Route, Router, Switch, useSearchParams } from 'wouter';
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

const RequestPage = lazy(() => import('./request/request-page.tsx'));
const WalletPage = lazy(() => import('./wallet/wallet-page.tsx'));
const IdentifierPage = lazy(() => import('./identifier/identifier-page.tsx'));
const AccountPage = lazy(() => import('./account/account-page.tsx'));
const ChangeCodePage = lazy(() => import('./account/change-code-page.tsx'));
const DevicesPage = lazy(() => import('./account/devices-page.tsx'));
const ActivationPage = lazy(() => import('./activation/activation-page.tsx'));
const AddDevicePage = lazy(() => import('./activation/add-device-page.tsx'));

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
