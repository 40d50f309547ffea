import type { ApplicationStore } from '../../adapters/dynamodb/application-store.ts';
import type { DocumentStore } from '../../adapters/dynamodb/document-store.ts';
import type { Randomness } from '../../adapters/randomness.ts';
import type { DocumentFiles } from '../../adapters/s3/document-files.ts';
import { uploadsOfDay } from '../../core/application/allowances.ts';
import { isWaiting } from '../../core/application/application.ts';
import { documentKey, documentTypeOf } from '../../core/application/handed-in.ts';
import { linkHash } from '../../core/application/link-hash.ts';
import { notFound, refused, type Call, type Reply } from '../http/call.ts';
import { ownBody, type OwnDependencies } from './own-application.ts';

export interface HandInDependencies extends Omit<OwnDependencies, 'applications' | 'documents'> {
  applications: Pick<ApplicationStore, 'findByLink'>;
  documents: Pick<DocumentStore, 'list' | 'put' | 'use'>;
  files: Pick<DocumentFiles, 'uploadTo' | 'look'>;
  random: Pick<Randomness, 'token'>;
}

const uploadNameBytes = 16;

/** A place of its own for one file, as long as somebody may still look at it. */
export async function askDocumentUpload(
  { body, now }: Call<'askDocumentUpload'>,
  { applications, documents, files, random }: HandInDependencies,
): Promise<Reply<'askDocumentUpload'>> {
  const { secret, document, contentType, bytes } = body;
  const application = await applications.findByLink(linkHash(secret));
  if (!application) return notFound;
  if (!isWaiting(application)) return refused({ code: 'application-status' });
  const isAllowed = await documents.use(uploadsOfDay(application.id, now));
  if (!isAllowed) return refused({ code: 'documents-too-many' });
  const upload = random.token(uploadNameBytes);
  const key = documentKey(application.id, document, upload);
  return { body: { upload, ...(await files.uploadTo(key, { contentType, bytes })) } };
}

/** It counts from when it was looked at, in place of an earlier one; what it is called is not believed. Said twice it is one. */
export async function handInDocument(
  { body, now }: Call<'handInDocument'>,
  dependencies: HandInDependencies,
): Promise<Reply<'handInDocument'>> {
  const { applications, documents, files } = dependencies;
  const { secret, document, upload } = body;
  const application = await applications.findByLink(linkHash(secret));
  if (!application) return notFound;
  const before = await documents.list(application.id, now);
  if (!before.some((one) => one.document === document && one.upload === upload)) {
    if (!isWaiting(application)) return refused({ code: 'application-status' });
    const file = await files.look(documentKey(application.id, document, upload));
    if (!file) return refused({ code: 'document-not-there' });
    const contentType = documentTypeOf(file);
    if (!contentType) return refused({ code: 'document-refused' });
    await documents.put(application.id, { document, upload, contentType, bytes: file.bytes, receivedAt: now });
  }
  return { body: await ownBody(application, now, dependencies) };
}
