import { Redirect, Route, Router, Switch, useSearchParams } from 'wouter';
import { latePart } from '../web/late-part.tsx';
import { lazyPage } from '../web/lazy-page.tsx';
import { withLegalPages } from '../web/legal/with-legal-pages.tsx';
import { OfflineBanner } from '../web/offline/offline-banner.tsx';
import { openSession } from '../web/sign-in/session.ts';
import { SignedIn } from '../web/sign-in/signed-in.tsx';
import { useMe } from './device/use-device.ts';
import { InboxPage } from './inbox/inbox-page.tsx';
import { WithoutNetwork } from './offline/without-network.tsx';
import { useRequest } from './payment/use-request.ts';
import { AppShell } from './shell/app-shell.tsx';
import { ClientChannel } from './shell/client-channel.tsx';
import { Landing } from './shell/landing.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { OpenCount } from './shell/open-count.tsx';
import { useWallet } from './wallet/use-wallet.ts';

// Before the pages: it takes the browser back to the one that the sign-in was for.
const session = openSession({ audience: 'client', redirectUri: `${location.origin}/app/` });

const RequestPage = lazyPage('/app/demandes/:id', () => import('./request/request-page.tsx'), useAllOfRequest);
const WalletPage = lazyPage('/app/cheques', () => import('./wallet/wallet-page.tsx'));
const IdentifierPage = lazyPage('/app/identifiant', () => import('./identifier/identifier-page.tsx'));
const AccountPage = lazyPage('/app/compte', () => import('./account/account-page.tsx'));
const ChangeCodePage = lazyPage('/app/compte/code', () => import('./account/change-code-page.tsx'));
const DevicesPage = lazyPage('/app/compte/appareils', () => import('./account/devices-page.tsx'));
const NotificationsPage = lazyPage('/app/compte/notifications', () => import('./account/notifications-page.tsx'));
const BlockedMerchantsPage = lazyPage('/app/compte/bloques', () => import('./account/blocked-merchants-page.tsx'));
const ActivationPage = lazyPage('/app/activation', () => import('./activation/activation-page.tsx'));
const AddDevicePage = lazyPage('/app/compte/appareils/ajouter', () => import('./activation/add-device-page.tsx'));

const ScanPage = lazyPage('/app/comptoir', () => import('./counter/scan-page.tsx'));
const CounterPage = lazyPage('/app/comptoir/:code', () => import('./counter/counter-page.tsx'), useAllOfCounter);
const WaitingPage = lazyPage('/app/comptoir/demandes/:id', () => import('./counter/waiting-page.tsx'));
const Pages = withLegalPages('/app', ClientPages);

const KeepPush = latePart(() => import('./notification/keep-push.tsx'));

/** The client's App: a page for each tab of the bar at its bottom. */
export function App() {
  return (
    <Router base="/app">
      <Pages />
    </Router>
  );
}

function ClientPages() {
  return (
    <SignedIn
      session={session}
      landing={(signIn) => <Landing onSignIn={signIn} />}
      failed={(error, retry) => (
        <AppShell>
          <WithoutNetwork error={error} onRetry={retry} />
        </AppShell>
      )}
    >
      <KeepPush />
      <ClientChannel />
      <OpenCount />
      <AppShell top={<OfflineBanner />}>
        <Switch>
          <Route path="/" component={Home} />
          <Route path="/demandes/:id">{({ id }) => <RequestPage id={id} />}</Route>
          <Route path="/comptoir" component={ScanPage} />
          <Route path="/comptoir/:code">{({ code }) => <CounterPage code={code} />}</Route>
          <Route path="/comptoir/demandes/:id">{({ id }) => <WaitingPage id={id} />}</Route>
          <Route path="/cheques" component={WalletPage} />
          <Route path="/identifiant" component={IdentifierPage} />
          <Route path="/compte" component={AccountPage} />
          <Route path="/compte/code" component={ChangeCodePage} />
          <Route path="/compte/notifications" component={NotificationsPage} />
          <Route path="/compte/bloques" component={BlockedMerchantsPage} />
          <Route path="/compte/appareils" component={DevicesPage} />
          <Route path="/compte/appareils/ajouter" component={AddDevicePage} />
          <Route path="/activation" component={ActivationPage} />
          <Route component={NotFoundPage} />
        </Switch>
      </AppShell>
    </SignedIn>
  );
}

/** What the page of a request reads, none of it after the other. */
function useAllOfRequest({ id }: { id: string }): void {
  useRequest(id);
  useWallet();
  useMe();
}

function useAllOfCounter(): void {
  useWallet();
  useMe();
}

/** `?request=` is the address that a push and the merchant's QR code carry: it opens that very request. */
function Home() {
  const [search] = useSearchParams();
  const request = search.get('request');
  return request === null ? <InboxPage /> : <Redirect to={`/demandes/${encodeURIComponent(request)}`} replace />;
}
