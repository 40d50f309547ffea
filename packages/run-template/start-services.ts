import { join } from 'node:path';
import { startFauxqs } from './services/fauxqs.ts';
import type { Fauxqs } from './services/fauxqs.ts';
import { startKms } from './services/kms.ts';
import type { Kms } from './services/kms.ts';
import { startScheduler } from './services/scheduler.ts';
import type { Scheduler } from './services/scheduler.ts';
import { startSecretsManager } from './services/secrets-manager.ts';
import type { SecretsManager } from './services/secrets-manager.ts';
import { startSes } from './services/ses.ts';
import type { Ses } from './services/ses.ts';
import { startSnsPush } from './services/sns-push.ts';
import type { SnsPush } from './services/sns-push.ts';

/** What runs in this process in the place of AWS. (DynamoDB Local is a process of its own, Cognito needs the pools.) */
export interface Services {
  readonly fauxqs: Fauxqs;
  readonly kms: Kms;
  readonly scheduler: Scheduler;
  readonly secretsManager: SecretsManager;
  readonly ses: Ses;
  readonly snsPush: SnsPush;
  /** Forgets all data; what the stack made stays. */
  reset(): void;
  close(): Promise<void>;
}

/** @param now business time, epoch milliseconds @param dataDir keeps the data there */
export async function startServices(now: () => number, dataDir: string | undefined): Promise<Services> {
  const kept = (name: string) => (dataDir === undefined ? {} : { dataDir: join(dataDir, name) });
  const [fauxqs, kms, scheduler, secretsManager, ses, snsPush] = await Promise.all([
    startFauxqs(kept('s3-and-sqs')),
    startKms(kept('kms')),
    startScheduler({ now, ...kept('scheduler') }),
    startSecretsManager(),
    startSes({ now }),
    startSnsPush({ now, ...kept('sns') }),
  ]);
  return {
    fauxqs,
    kms,
    scheduler,
    secretsManager,
    ses,
    snsPush,
    reset() {
      fauxqs.reset();
      scheduler.reset();
      ses.reset();
      snsPush.reset();
    },
    async close() {
      await Promise.all([fauxqs, kms, scheduler, secretsManager, ses, snsPush].map((service) => service.close()));
    },
  };
}
