import type { ApplicationStore } from '../../../adapters/dynamodb/application-store.ts';
import type { Act } from '../../../contract/back-office/acts.ts';
import { applicantNotice } from '../../../core/application/applicant-notice.ts';
import { declined, moreAsked, type Application, type Decided } from '../../../core/application/application.ts';
import { notFound, refused, type Call, type Reply } from '../../http/call.ts';
import { byOperator } from '../../operations/operation-of.ts';
import { seeApplication, type SeeDependencies } from './see-application.ts';

export interface ReviewDependencies extends SeeDependencies {
  applications: Pick<ApplicationStore, 'find' | 'save'>;
}

/** The applicant is asked for more, and has the next word. */
export const askApplicant = (call: Call<'askApplicant'>, dependencies: ReviewDependencies) => {
  const { question } = call.body;
  return review(call, dependencies, {
    act: 'APPLICATION_QUESTIONED',
    why: question,
    isDone: (application) => application.status === 'MORE_NEEDED' && application.question === question,
    decide: (application) => moreAsked(application, { by: call.caller, at: call.now }, question),
  });
};

/** It comes to nothing, and the applicant reads why. */
export const declineApplication = (call: Call<'declineApplication'>, dependencies: ReviewDependencies) => {
  const { reason } = call.body;
  return review(call, dependencies, {
    act: 'APPLICATION_DECLINED',
    why: reason,
    isDone: (application) => application.status === 'DECLINED' && application.declined.by === call.caller,
    decide: (application) => declined(application, { by: call.caller, at: call.now }, reason),
  });
};

interface Answer {
  act: Act;
  why: string;
  isDone: (application: Application) => boolean;
  decide: (application: Application) => Decided<'MORE_NEEDED' | 'DECLINED'>;
}

async function review(
  call: Call<'askApplicant' | 'declineApplication'>,
  dependencies: ReviewDependencies,
  { act, why, isDone, decide }: Answer,
): Promise<Reply<'askApplicant'>> {
  const { applications, taken } = dependencies;
  const { params, caller, now } = call;
  const application = await applications.find(params.id);
  if (!application || application.status === 'UNCONFIRMED') return notFound;
  if (isDone(application)) return { body: await seeApplication(application, call, dependencies) };
  if ((await taken.find('applications', application.id))?.by !== caller) return refused({ code: 'work-not-taken' });
  const decided = decide(application);
  if ('refusal' in decided) return refused({ code: decided.refusal });
  const { after } = decided;
  const operation = byOperator(call, { act, about: { kind: 'APPLICATION', id: application.id }, why });
  const saved = await applications.save(application, after, now, { notice: applicantNotice(after, now), operation });
  if (!saved) return refused({ code: 'application-status' });
  return { body: await seeApplication(after, call, dependencies) };
}
