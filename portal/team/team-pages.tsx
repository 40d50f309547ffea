import { Route, Switch } from 'wouter';
import NotFoundPage from '../shell/not-found-page.tsx';
import { EstablishmentsPage } from '../establishments/establishments-page.tsx';
import { TeamPage } from './team-page.tsx';

/** What owners manage: people and places. */
export default function TeamPages() {
  return (
    <Switch>
      <Route path="/equipe" component={TeamPage} />
      <Route path="/equipe/etablissements" component={EstablishmentsPage} />
      <Route component={NotFoundPage} />
    </Switch>
  );
}
