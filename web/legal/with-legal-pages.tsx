import type { ComponentType } from 'react';
import { Route, Switch } from 'wouter';
import { lazyPage } from '../lazy-page.tsx';
import { PageBoundary } from '../ui/page-boundary.tsx';

/**
 * An app's pages, and beside them those that anybody may read, signed in or not.
 *
 * @param base the app's own path, without a slash at the end
 * @param others of the app that ask for no sign-in, and their path
 */
export function withLegalPages(
  base: '' | '/app',
  Pages: ComponentType,
  others?: readonly [path: string, Pages: ComponentType],
): ComponentType {
  const LegalPage = lazyPage(`${base}/informations/:page`, () => import('./legal-page.tsx'));
  return function PagesAndLegalPages() {
    return (
      <Switch>
        <Route path="/informations/:page">
          {({ page }) => (
            <PageBoundary>
              <LegalPage page={page} />
            </PageBoundary>
          )}
        </Route>
        {others && <Route path={others[0]} component={others[1]} />}
        <Route component={Pages} />
      </Switch>
    );
  };
}
