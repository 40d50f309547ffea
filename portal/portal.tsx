import { Route, Switch } from 'wouter';
import { lazyPage } from '../web/lazy-page.tsx';
import { openSession } from '../web/sign-in/session.ts';
import { SignedIn } from '../web/sign-in/signed-in.tsx';
import { useMerchant } from './payment/use-merchant.ts';
import { Landing } from './shell/landing.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { PortalShell } from './shell/portal-shell.tsx';

// Before the pages: it takes the browser back to the one that the sign-in was for.
const session = openSession({ audience: 'merchant', redirectUri: `${location.origin}/` });

// The form needs the merchant's terms, which are read while its files come.
const CollectPage = lazyPage('/', () => import('./collect/collect-page.tsx'), useMerchant);
const FollowUpPage = lazyPage('/demandes/:id', () => import('./follow-up/follow-up-page.tsx'));
const ConfirmPage = lazyPage('/a-confirmer', () => import('./confirm/confirm-page.tsx'));
const PaymentsPage = lazyPage('/paiements', () => import('./payments/payments-page.tsx'));
const PaymentPage = lazyPage('/paiements/:id', () => import('./payments/payment-page.tsx'));
const ReimbursementsPage = lazyPage('/remboursements', () => import('./reimbursements/reimbursements-page.tsx'));
const ReimbursementPage = lazyPage('/remboursements/:id', () => import('./reimbursements/reimbursement-page.tsx'));
const DashboardPage = lazyPage('/tableau-de-bord', () => import('./dashboard/dashboard-page.tsx'));
const HowItWorksPage = lazyPage('/comment-ca-marche', () => import('./help/how-it-works-page.tsx'));

/** The merchant's portal: a page for each tab. */
export function Portal() {
  return (
    <SignedIn session={session} landing={(signIn) => <Landing onSignIn={signIn} />}>
      <PortalShell>
        <Switch>
          <Route path="/" component={CollectPage} />
          <Route path="/demandes/:id">{({ id }) => <FollowUpPage id={id} />}</Route>
          <Route path="/a-confirmer" component={ConfirmPage} />
          <Route path="/paiements" component={PaymentsPage} />
          <Route path="/paiements/:id">{({ id }) => <PaymentPage id={id} />}</Route>
          <Route path="/remboursements" component={ReimbursementsPage} />
          <Route path="/remboursements/:id">{({ id }) => <ReimbursementPage id={id} />}</Route>
          <Route path="/tableau-de-bord" component={DashboardPage} />
          <Route path="/comment-ca-marche" component={HowItWorksPage} />
          <Route component={NotFoundPage} />
        </Switch>
      </PortalShell>
    </SignedIn>
  );
}
