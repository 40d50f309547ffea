import { useLocation, useSearch } from 'wouter';
import { useLocationProperty } from 'wouter/use-browser-location';
import { parseFilters, paymentsHref, type Filters } from './filters.ts';

/** The filters, kept in the address. Each choice can be gone back from; what is typed on replaces what was typed before. */
export function useFilters(): {
  filters: Filters;
  change: (change: Partial<Filters>) => void;
  clear: () => void;
} {
  const filters = parseFilters(
    useSearch(),
    useLocationProperty(() => location.hash),
  );
  const [, navigate] = useLocation();
  return {
    filters,
    change: (change) => {
      // The address as it is: what was typed may have got there since this was rendered.
      const current = parseFilters(location.search, location.hash);
      const isTypedOn = Boolean(change.q && current.q);
      navigate(paymentsHref({ ...current, ...change }), { replace: isTypedOn });
    },
    clear: () => navigate(paymentsHref()),
  };
}
