import type { ApplicationStore } from '../../../adapters/dynamodb/application-store.ts';
import { notFound, type Call, type Reply } from '../../http/call.ts';
import { seeApplication, type SeeDependencies } from './see-application.ts';

/** One application, once its address is confirmed, whatever came of it. */
export async function getApplication(
  call: Call<'getApplication'>,
  dependencies: SeeDependencies & { applications: Pick<ApplicationStore, 'find'> },
): Promise<Reply<'getApplication'>> {
  const application = await dependencies.applications.find(call.params.id);
  if (!application || application.status === 'UNCONFIRMED') return notFound;
  return { body: await seeApplication(application, call, dependencies) };
}
