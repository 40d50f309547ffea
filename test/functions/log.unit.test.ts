import { afterEach, expect, it, vi } from 'vitest';
import { count } from '../../functions/log.ts';
import { captureLog } from '../support/captured-log.ts';

const log = captureLog();
afterEach(() => vi.unstubAllEnvs());

it('counts for the stage that the function is of, by which its alarms listen', () => {
  vi.stubEnv('STAGE', 'prod');
  count('AuditFindings', 2, { audit: 'a1' });
  expect(log.entries()).toEqual([
    {
      _aws: {
        Timestamp: expect.any(Number) as number,
        CloudWatchMetrics: [
          { Namespace: 'Encaissement', Dimensions: [['Stage']], Metrics: [{ Name: 'AuditFindings', Unit: 'Count' }] },
        ],
      },
      Stage: 'prod',
      AuditFindings: 2,
      audit: 'a1',
    },
  ]);
});
