import type * as z from 'zod';
import type { ApplicationStore } from '../../adapters/dynamodb/application-store.ts';
import type { DocumentStore } from '../../adapters/dynamodb/document-store.ts';
import type { TakenStore } from '../../adapters/dynamodb/taken-store.ts';
import { answered, confirmed, type Application, type Decided } from '../../core/application/application.ts';
import { linkHash } from '../../core/application/link-hash.ts';
import { toIso, type Instant } from '../../core/time.ts';
import { notFound, refused, type Call } from '../http/call.ts';
import { handedInBody } from '../http/bodies/handed-in-body.ts';
import type { ownApplication } from '../http/schemas/applications.ts';

export interface OwnDependencies {
  applications: Pick<ApplicationStore, 'findByLink' | 'save'>;
  taken: Pick<TakenStore, 'find'>;
  documents: Pick<DocumentStore, 'list'>;
}

/** How it stands, to whoever has the link. */
export async function readOwnApplication({ body, now }: Call<'readOwnApplication'>, dependencies: OwnDependencies) {
  const application = await dependencies.applications.findByLink(linkHash(body.secret));
  return application ? { body: await ownBody(application, now, dependencies) } : notFound;
}

/** The address is the applicant's. Once it is confirmed, the link only shows how it stands. */
export const confirmApplication = ({ body, now }: Call<'confirmApplication'>, dependencies: OwnDependencies) =>
  change(body.secret, now, dependencies, {
    isDone: ({ status }) => status !== 'UNCONFIRMED',
    decide: (application) => confirmed(application, now),
  });

/** What the back office asked for is answered; the same answer twice is one. */
export const answerApplication = ({ body, now }: Call<'answerApplication'>, dependencies: OwnDependencies) =>
  change(body.secret, now, dependencies, {
    isDone: (application) => application.status === 'RECEIVED' && application.answer === body.answer,
    decide: (application) => answered(application, body.answer),
  });

interface Change {
  isDone: (application: Application) => boolean;
  decide: (application: Application) => Decided<'RECEIVED'>;
}

async function change(secret: string, now: Instant, dependencies: OwnDependencies, { isDone, decide }: Change) {
  const { applications } = dependencies;
  const application = await applications.findByLink(linkHash(secret));
  if (!application) return notFound;
  if (isDone(application)) return { body: await ownBody(application, now, dependencies) };
  const decided = decide(application);
  if ('refusal' in decided) return refused({ code: decided.refusal });
  const saved = await applications.save(application, decided.after, now);
  return saved ? { body: await ownBody(decided.after, now, dependencies) } : refused({ code: 'application-status' });
}

export async function ownBody(
  application: Application,
  now: Instant,
  { taken, documents }: Pick<OwnDependencies, 'taken' | 'documents'>,
): Promise<z.input<typeof ownApplication>> {
  const { id, status, appliedAt, form } = application;
  const [isLookedAt, received] = await Promise.all([
    status === 'RECEIVED' && taken.find('applications', id).then((found) => found !== undefined),
    documents.list(id, now),
  ]);
  return {
    status: isLookedAt ? 'IN_REVIEW' : status,
    tradeName: form.tradeName,
    appliedAt: toIso(appliedAt),
    ...('question' in application && application.question !== undefined && { question: application.question }),
    ...('answer' in application && application.answer !== undefined && { answer: application.answer }),
    ...('reason' in application && { reason: application.reason }),
    received: received.map(handedInBody),
  };
}
