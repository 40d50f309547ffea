import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { SecretStore } from '../../../adapters/dynamodb/secret-store.ts';
import type { Push, PushOutcome } from '../../../adapters/sns/push.ts';
import { isoDuration } from '../../../contract/duration.ts';
import { pushLimits } from '../../../contract/settings/limits.ts';
import type { PushTarget } from '../../../core/client.ts';
import { testNotification } from '../../../core/notification/client-notification.ts';
import { isActive } from '../../../core/security/credentials.ts';
import { notFound, refused, type Call, type Reply } from '../../http/call.ts';
import { logError } from '../../log.ts';
import { keepPushTarget } from '../../use-cases/keep-push-target.ts';

interface Dependencies {
  directory: Pick<DirectoryStore, 'takeTest' | 'saveEndpoint' | 'removePushTarget'>;
  secrets: Pick<SecretStore, 'getDevice'>;
  push: Push;
}

/** Sends a notification that says nothing, and answers what the push service made of it. */
export async function testPush(call: Call<'testPush'>, dependencies: Dependencies): Promise<Reply<'testPush'>> {
  const { caller, params, now } = call;
  const { directory, secrets } = dependencies;
  const device = await secrets.getDevice(caller, params.id);
  if (!device || !isActive(device)) return notFound;
  const target = await directory.takeTest(caller, device.id, now, pushLimits.testEveryMs);
  if (!target) return refused({ code: 'push-not-registered' });
  if (target === 'tooSoon') {
    return refused({ code: 'push-test-too-soon', limit: { min: isoDuration(pushLimits.testEveryMs) } });
  }
  return { body: { outcome: await sendTest(target, call, dependencies) } };
}

type Outcome = 'SENT' | 'GONE' | 'OFF' | 'FAILED';

const outcomes = { sent: 'SENT', gone: 'GONE', off: 'OFF' } as const;

async function sendTest(
  target: PushTarget,
  { caller, now }: Pick<Call<'testPush'>, 'caller' | 'now'>,
  { directory, push }: Dependencies,
): Promise<Outcome> {
  const { platform, language = 'fr' } = target;
  const notification = testNotification(language, pushLimits.testEveryMs);
  const signal = AbortSignal.timeout(pushLimits.testWaitsMs);
  let result: PushOutcome;
  try {
    result = await push.send(target, notification, { now, signal });
  } catch (error) {
    logError('test not sent', error, { platform });
    return 'FAILED';
  }
  await keepPushTarget(caller, target, result, directory);
  return outcomes[result.outcome];
}
