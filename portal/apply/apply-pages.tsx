import { Route, Switch } from 'wouter';
import { ApplyFrame } from './apply-frame.tsx';
import { ApplyPage } from './apply-page.tsx';
import { StatusPage } from './status-page.tsx';

/** The pages of whoever wants to become a merchant, in one file: they are seldom, and share most of what they need. */
export default function ApplyPages() {
  return (
    <ApplyFrame>
      <Switch>
        <Route path="/adhesion/suivi" component={StatusPage} />
        <Route component={ApplyPage} />
      </Switch>
    </ApplyFrame>
  );
}
