import { Route, Router, Switch } from 'wouter';
import { lazyPage } from '../web/lazy-page.tsx';
import { openSession } from '../web/sign-in/session.ts';
import { SignedIn } from '../web/sign-in/signed-in.tsx';
import { HomePage } from './home/home-page.tsx';
import { BackOfficeShell } from './shell/back-office-shell.tsx';
import { Landing } from './shell/landing.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';

// Before the pages: it takes the browser back to the one that the sign-in was for.
const session = openSession({ audience: 'back-office', redirectUri: `${location.origin}/back-office/` });

const EnrolEstablishmentPage = lazyPage(
  '/back-office/etablissements/nouveau',
  () => import('./enrolment/enrol-establishment-page.tsx'),
);
const EnrolClientPage = lazyPage('/back-office/clients/nouveau', () => import('./enrolment/enrol-client-page.tsx'));
const EstablishmentPage = lazyPage(
  '/back-office/etablissements/:id',
  () => import('./establishment/establishment-page.tsx'),
);
const OrganisationPage = lazyPage('/back-office/entreprises/:id', () => import('./organisation/organisation-page.tsx'));
const MemberPage = lazyPage('/back-office/membres/:id', () => import('./member/member-page.tsx'));
const PaymentPage = lazyPage('/back-office/paiements/:id', () => import('./payment/payment-page.tsx'));
const ClientPage = lazyPage('/back-office/clients/:id', () => import('./client/client-page.tsx'));
const CreditPage = lazyPage('/back-office/credits/nouveau', () => import('./credits/credit-page.tsx'));
const CreditDetailPage = lazyPage(
  '/back-office/credits/:id',
  () => import('./credit-reversals/credit-detail-page.tsx'),
);
const ReversalsPage = lazyPage('/back-office/reprises', () => import('./credit-reversals/reversals-page.tsx'));
const CreditOrdersPage = lazyPage('/back-office/ordres', () => import('./credit-orders/credit-orders-page.tsx'));
const NewCreditOrderPage = lazyPage(
  '/back-office/ordres/nouveau',
  () => import('./credit-orders/new-credit-order-page.tsx'),
);
const CreditOrderPage = lazyPage('/back-office/ordres/:id', () => import('./credit-orders/credit-order-page.tsx'));
const DebtsPage = lazyPage('/back-office/impayes', () => import('./debts/debts-page.tsx'));
const DebtPage = lazyPage('/back-office/impayes/:id', () => import('./debts/debt-page.tsx'));
const ProposalsPage = lazyPage('/back-office/propositions', () => import('./proposals/proposals-page.tsx'));
const ProposalPage = lazyPage('/back-office/propositions/:id', () => import('./proposals/proposal-page.tsx'));
const OpenAtBankPage = lazyPage('/back-office/banque', () => import('./bank/open-at-bank-page.tsx'));
const BankEntryPage = lazyPage('/back-office/banque/:id', () => import('./bank/bank-entry-page.tsx'));
const FindingPage = lazyPage('/back-office/anomalies/:id', () => import('./findings/finding-page.tsx'));
const TransferPage = lazyPage('/back-office/virements/:id', () => import('./exports/transfer-page.tsx'));
const WorkPage = lazyPage('/back-office/travail', () => import('./work/work-page.tsx'));
const WorkListPage = lazyPage('/back-office/travail/:list', () => import('./work/work-list-page.tsx'));
const ApplicationPage = lazyPage('/back-office/adhesions/:id', () => import('./applications/application-page.tsx'));
const JournalPage = lazyPage('/back-office/journal', () => import('./journal/journal-page.tsx'));
const OperatorsPage = lazyPage('/back-office/personnes', () => import('./operators/operators-page.tsx'));
const InviteOperatorPage = lazyPage(
  '/back-office/personnes/nouvelle',
  () => import('./operators/invite-operator-page.tsx'),
);
const OperatorPage = lazyPage('/back-office/personnes/:id', () => import('./operators/operator-page.tsx'));
const RightsPage = lazyPage('/back-office/droits', () => import('./rights/rights-page.tsx'));
const ExportsPage = lazyPage('/back-office/exports', () => import('./exports/exports-page.tsx'));
const ExportPage = lazyPage('/back-office/exports/:date', () => import('./exports/export-page.tsx'));
const ExportOutcomePage = lazyPage(
  '/back-office/exports/:date/:merchantId',
  () => import('./exports/export-outcome-page.tsx'),
);

/** What the issuer's own people work with: a page for each job, shown to whoever may do it. */
export function BackOffice() {
  return (
    <Router base="/back-office">
      <SignedIn session={session} landing={(signIn) => <Landing onSignIn={signIn} />}>
        <BackOfficeShell>
          <Switch>
            <Route path="/" component={HomePage} />
            <Route path="/etablissements/nouveau" component={EnrolEstablishmentPage} />
            <Route path="/etablissements/:id">{({ id }) => <EstablishmentPage id={id} />}</Route>
            <Route path="/entreprises/:id">{({ id }) => <OrganisationPage id={id} />}</Route>
            <Route path="/membres/:id">{({ id }) => <MemberPage id={id} />}</Route>
            <Route path="/paiements/:id">{({ id }) => <PaymentPage id={id} />}</Route>
            <Route path="/clients/nouveau" component={EnrolClientPage} />
            <Route path="/clients/:id">{({ id }) => <ClientPage id={id} />}</Route>
            <Route path="/credits/nouveau" component={CreditPage} />
            <Route path="/credits/:id">{({ id }) => <CreditDetailPage id={id} />}</Route>
            <Route path="/reprises" component={ReversalsPage} />
            <Route path="/ordres" component={CreditOrdersPage} />
            <Route path="/ordres/nouveau" component={NewCreditOrderPage} />
            <Route path="/ordres/:id">{({ id }) => <CreditOrderPage id={id} />}</Route>
            <Route path="/exports" component={ExportsPage} />
            <Route path="/exports/:date/:merchantId">
              {({ date, merchantId }) => <ExportOutcomePage date={date} merchantId={merchantId} />}
            </Route>
            <Route path="/exports/:date">{({ date }) => <ExportPage date={date} />}</Route>
            <Route path="/impayes" component={DebtsPage} />
            <Route path="/impayes/:id">{({ id }) => <DebtPage id={id} />}</Route>
            <Route path="/propositions" component={ProposalsPage} />
            <Route path="/propositions/:id">{({ id }) => <ProposalPage id={id} />}</Route>
            <Route path="/banque" component={OpenAtBankPage} />
            <Route path="/banque/:id">{({ id }) => <BankEntryPage id={id} />}</Route>
            <Route path="/anomalies/:id">{({ id }) => <FindingPage id={id} />}</Route>
            <Route path="/virements/:id">{({ id }) => <TransferPage id={id} />}</Route>
            <Route path="/travail" component={WorkPage} />
            <Route path="/travail/:list">{({ list }) => <WorkListPage list={list} />}</Route>
            <Route path="/adhesions/:id">{({ id }) => <ApplicationPage id={id} />}</Route>
            <Route path="/journal" component={JournalPage} />
            <Route path="/personnes" component={OperatorsPage} />
            <Route path="/personnes/nouvelle" component={InviteOperatorPage} />
            <Route path="/personnes/:id">{({ id }) => <OperatorPage id={decodeURIComponent(id)} />}</Route>
            <Route path="/droits" component={RightsPage} />
            <Route component={NotFoundPage} />
          </Switch>
        </BackOfficeShell>
      </SignedIn>
    </Router>
  );
}
