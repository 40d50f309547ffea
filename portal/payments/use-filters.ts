import { useLocation, useSearch } from 'wouter';
import { parseFilters, paymentsHref, type Filters } from './filters.ts';

/** The filters, kept in the address. Each choice can be gone back from; what is typed on replaces what was typed before. */
export function useFilters(): {
  filters: Filters;
  change: (change: Partial<Filters>) => void;
  clear: () => void;
} {
  const filters = parseFilters(useSearch());
  const [, navigate] = useLocation();
  return {
    filters,
    change: (change) => {
      const isTypedOn = Boolean(change.q && filters.q);
      navigate(paymentsHref({ ...filters, ...change }), { replace: isTypedOn });
    },
    clear: () => navigate(paymentsHref()),
  };
}
