import { Route, Router, Switch } from 'wouter';
import { refusalCode } from '../web/api/failure.ts';
import { baseIn } from '../web/establishment.ts';
import { latePart } from '../web/late-part.tsx';
import { lazyPage } from '../web/lazy-page.tsx';
import { withLegalPages } from '../web/legal/with-legal-pages.tsx';
import { openSession } from '../web/sign-in/session.ts';
import { SignedIn } from '../web/sign-in/signed-in.tsx';
import { DashboardHead } from './dashboard/dashboard-head.tsx';
import { useDashboard } from './dashboard/use-dashboard.ts';
import { useMerchant } from './payment/use-merchant.ts';
import { WithoutNetwork } from './offline/without-network.tsx';
import { AccountMore } from './shell/account.tsx';
import { Landing } from './shell/landing.tsx';
import { useMay } from './payment/use-may.ts';
import { MerchantChannel } from './shell/merchant-channel.tsx';
import { PortalShell } from './shell/portal-shell.tsx';

// Before the pages: it takes the browser back to the one that the sign-in was for.
const session = openSession({ audience: 'merchant', redirectUri: `${location.origin}/` });

// The form needs the merchant's terms, which are read while its files come.
const NotFoundPage = latePart(() => import('./shell/not-found-page.tsx'));
const CollectPage = lazyPage('/', () => import('./collect/collect-page.tsx'), useMerchant);
const FollowUpPage = lazyPage('/demandes/:id', () => import('./follow-up/follow-up-page.tsx'));
const CounterSheetPage = lazyPage('/comptoir', () => import('./counter/counter-sheet-page.tsx'));
const ConfirmPage = lazyPage('/a-confirmer', () => import('./confirm/confirm-page.tsx'));
const PaymentsPage = lazyPage('/paiements', () => import('./payments/payments-page.tsx'));
const PaymentPage = lazyPage('/paiements/:id', () => import('./payments/payment-page.tsx'));
const ReimbursementsPage = lazyPage('/remboursements', () => import('./reimbursements/reimbursements-page.tsx'));
const ReimbursementPage = lazyPage('/remboursements/:id', () => import('./reimbursements/reimbursement-page.tsx'));
// The answers take longer than the files.
const DashboardPage = lazyPage(
  '/tableau-de-bord',
  () => import('./dashboard/dashboard-page.tsx'),
  useDashboard,
  <DashboardHead />,
);
const NotificationsPage = lazyPage('/notifications', () => import('./notifications/notifications-page.tsx'));
const TeamPages = lazyPage('/equipe/*?', () => import('./team/team-pages.tsx'));
const ApplyPages = lazyPage('/adhesion/*?', () => import('./apply/apply-pages.tsx'));
const HowItWorksPage = lazyPage('/comment-ca-marche', () => import('./help/how-it-works-page.tsx'));

const Pages = withLegalPages('', MerchantPages, ['/adhesion/*?', ApplyPages]);

/** The merchant's portal: a page for each tab, within the establishment that the address names, if it names one. */
export function Portal() {
  return (
    <Router base={baseIn(location.pathname)}>
      <Pages />
    </Router>
  );
}

function MerchantPages() {
  return (
    <SignedIn
      session={session}
      landing={(signIn) => <Landing onSignIn={signIn} />}
      failed={(error, retry) => <WithoutNetwork error={error} onRetry={retry} />}
    >
      <OwnPages />
    </SignedIn>
  );
}

function OwnPages() {
  const { error } = useMerchant();
  if (refusalCode(error) === 'establishment-missing') return <AccountMore />;
  return (
    <>
      <MerchantChannel />
      <PortalShell>
        <Switch>
          <Route path="/" component={Home} />
          <Route path="/demandes/:id">{({ id }) => <FollowUpPage id={id} />}</Route>
          <Route path="/comptoir" component={CounterSheetPage} />
          <Route path="/a-confirmer" component={ConfirmPage} />
          <Route path="/paiements" component={PaymentsPage} />
          <Route path="/paiements/:id">{({ id }) => <PaymentPage id={id} />}</Route>
          <Route path="/remboursements" component={ReimbursementsPage} />
          <Route path="/remboursements/:id">{({ id }) => <ReimbursementPage id={id} />}</Route>
          <Route path="/tableau-de-bord" component={DashboardPage} />
          <Route path="/notifications" component={NotificationsPage} />
          <Route path="/equipe/*?" component={TeamPages} />
          <Route path="/comment-ca-marche" component={HowItWorksPage} />
          <Route component={NotFoundPage} />
        </Switch>
      </PortalShell>
    </>
  );
}

/** Whoever may not ask for a payment begins with those that were asked for. */
function Home() {
  return useMay()('ask') ? <CollectPage /> : <PaymentsPage />;
}
