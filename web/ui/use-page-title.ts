import { useEffect } from 'react';

/** What the tab of the browser says, for a page that is watched from another tab; the app's own title again after it. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
}
