import type { Alarms } from './alarms.ts';

/** What people meet in their browsers, and what is seen from outside. */
export function watchPages(alarms: Alarms): void {
  alarms.addCounted('CanaryFailed', 'CanaryFailed', {
    wakes: true,
    periods: 2,
    silenceRings: true,
    description:
      'Pages, the API or sign-in do not answer, seen from outside; or nobody looks any more. The log of check-pages names the address.',
  });
  alarms.addCounted('PageErrors', 'PageErrors', {
    threshold: 10,
    description: 'Pages fail in the browsers of people. The log of PageErrors says where, and since which build.',
  });
  alarms.addCounted('PageFilesMissed', 'PageFilesMissed', {
    threshold: 50,
    description: 'Parts of pages did not come. Was a deployment just made? Look whether the files named are there.',
  });
  alarms.addCounted('PagesNotTold', 'LiveNotTold', {
    threshold: 10,
    description: 'Open pages were not notified of changes; they poll at long intervals. Look at AppSync.',
  });
  alarms.addCounted('CallsAroundFront', 'CalledAroundFront', {
    threshold: 100,
    description:
      'The API is called without the key that CloudFront sends. Either somebody goes around it, or, when nobody is served any more, the key is not the one that the functions take.',
  });
}
