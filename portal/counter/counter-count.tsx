import { useEffect, useRef } from 'react';
import { serverNow } from '../../web/api/server-clock.ts';
import { useCountInTitle } from '../../web/ui/page-title.tsx';
import { useWords } from '../../web/words/words.ts';
import { wantsAlerts } from '../notifications/alert-preferences.ts';
import styles from '../shell/to-confirm-count.module.css';
import { newArrivals } from './new-arrivals.ts';
import { useCounterRequests, type CounterRequest } from './use-counter-requests.ts';
import { counterWords } from './words.ts';

const everyMs = 5_000;

/** How many clients wait at the counter, here and on the browser's tab; whoever comes is told of, if that is wanted here. */
export default function CounterCount() {
  const own = useWords(counterWords);
  const requests = useCounterRequests(everyMs);
  const count = requests.length;
  useCountInTitle(count);
  useAlerts(requests);
  return (
    count > 0 && (
      <span className={styles.count} title={own.count({ count })}>
        {count}
      </span>
    )
  );
}

function useAlerts(requests: readonly CounterRequest[]): void {
  const told = useRef(new Set<string>());
  useEffect(() => {
    const arrived = newArrivals(requests, told.current, serverNow());
    for (const { id } of requests) told.current.add(id);
    if (arrived.length === 0 || !wantsAlerts()) return;
    void import('./alert-counter.ts').then(({ alertCounter }) => arrived.forEach((each) => void alertCounter(each)));
  }, [requests]);
}
