import { Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { lazyPage } from '../web/lazy-page.ts';
import { SignedIn } from '../web/sign-in/signed-in.tsx';
import { Skeleton } from '../web/ui/layout.tsx';
import { useWords } from '../web/words/words.ts';
import { CollectPage } from './collect/collect-page.tsx';
import { Landing } from './shell/landing.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { PortalShell } from './shell/portal-shell.tsx';
import { shellWords } from './shell/words.ts';

const FollowUpPage = lazyPage('/demandes/:id', () => import('./follow-up/follow-up-page.tsx'));
const ConfirmPage = lazyPage('/a-confirmer', () => import('./confirm/confirm-page.tsx'));
const PaymentsPage = lazyPage('/paiements', () => import('./payments/payments-page.tsx'));
const PaymentPage = lazyPage('/paiements/:id', () => import('./payments/payment-page.tsx'));
const ReimbursementsPage = lazyPage('/remboursements', () => import('./reimbursements/reimbursements-page.tsx'));
const ReimbursementPage = lazyPage('/remboursements/:id', () => import('./reimbursements/reimbursement-page.tsx'));
const DashboardPage = lazyPage('/tableau-de-bord', () => import('./dashboard/dashboard-page.tsx'));
const HowItWorksPage = lazyPage('/comment-ca-marche', () => import('./help/how-it-works-page.tsx'));

const redirectUri = `${location.origin}/`;

/** The merchant's portal: a page for each tab. The first one, where requests are made, is there at once. */
export function Portal() {
  const { loading } = useWords(shellWords);
  const waiting = <Skeleton label={loading} />;
  return (
    <SignedIn
      audience="merchant"
      redirectUri={redirectUri}
      waiting={<PortalShell isWaiting>{waiting}</PortalShell>}
      landing={(signIn) => <Landing onSignIn={signIn} />}
    >
      <PortalShell>
        <Suspense fallback={waiting}>
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
        </Suspense>
      </PortalShell>
    </SignedIn>
  );
}
