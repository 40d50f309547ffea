import { Redirect, Route, Router, Switch, useSearchParams } from 'wouter';
import { lazyPage } from '../web/lazy-page.tsx';
import { openSession } from '../web/sign-in/session.ts';
import { SignedIn } from '../web/sign-in/signed-in.tsx';
import { useMe } from './device/use-device.ts';
import { InboxPage } from './inbox/inbox-page.tsx';
import { OfflineBanner } from './offline/offline-banner.tsx';
import { OfflinePage } from './offline/offline-page.tsx';
import { useRequest } from './payment/use-request.ts';
import { AppShell } from './shell/app-shell.tsx';
import { Landing } from './shell/landing.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { useWallet } from './wallet/use-wallet.ts';

// Before the pages: it takes the browser back to the one that the sign-in was for.
const session = openSession({ audience: 'client', redirectUri: `${location.origin}/app/` });

const RequestPage = lazyPage('/app/demandes/:id', () => import('./request/request-page.tsx'), useAllOfRequest);
const WalletPage = lazyPage('/app/cheques', () => import('./wallet/wallet-page.tsx'));
const IdentifierPage = lazyPage('/app/identifiant', () => import('./identifier/identifier-page.tsx'));
const AccountPage = lazyPage('/app/compte', () => import('./account/account-page.tsx'));
const ChangeCodePage = lazyPage('/app/compte/code', () => import('./account/change-code-page.tsx'));
const DevicesPage = lazyPage('/app/compte/appareils', () => import('./account/devices-page.tsx'));
const ActivationPage = lazyPage('/app/activation', () => import('./activation/activation-page.tsx'));
const AddDevicePage = lazyPage('/app/compte/appareils/ajouter', () => import('./activation/add-device-page.tsx'));

/** The client's App: a page for each tab of the bar at its bottom. */
export function App() {
  return (
    <Router base="/app">
      <SignedIn
        session={session}
        landing={(signIn) => <Landing onSignIn={signIn} />}
        failed={(error, retry) => (
          <AppShell>
            <OfflinePage error={error} onRetry={retry} />
          </AppShell>
        )}
      >
        <AppShell top={<OfflineBanner />}>
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
        </AppShell>
      </SignedIn>
    </Router>
  );
}

/** What the page of a request reads, none of it after the other. */
function useAllOfRequest({ id }: { id: string }): void {
  useRequest(id);
  useWallet();
  useMe();
}

/** `?request=` is the address that a push and the merchant's QR code carry: it opens that very request. */
function Home() {
  const [search] = useSearchParams();
  const request = search.get('request');
  return request === null ? <InboxPage /> : <Redirect to={`/demandes/${encodeURIComponent(request)}`} replace />;
}
