import type { ApplicationStore } from '../../../adapters/dynamodb/application-store.ts';
import type { DocumentStore } from '../../../adapters/dynamodb/document-store.ts';
import type { TakenStore } from '../../../adapters/dynamodb/taken-store.ts';
import { Unavailable } from '../../../adapters/unavailable.ts';
import type { DocumentFiles } from '../../../adapters/s3/document-files.ts';
import { documentKey } from '../../../core/application/handed-in.ts';
import { notFound, refused, type Call, type Reply } from '../../http/call.ts';
import { byOperator } from '../../operations/operation-of.ts';

interface Dependencies {
  applications: Pick<ApplicationStore, 'find'>;
  documents: Pick<DocumentStore, 'list' | 'see'>;
  files: Pick<DocumentFiles, 'downloadOf'>;
  taken: Pick<TakenStore, 'find'>;
}

/** A link to one document, for whoever has taken the application. That it was opened, and by whom, is written down before it is answered. */
export async function openDocument(
  call: Call<'openDocument'>,
  { applications, documents, files, taken }: Dependencies,
): Promise<Reply<'openDocument'>> {
  const { params, caller, now } = call;
  const application = await applications.find(params.id);
  if (!application || application.status === 'UNCONFIRMED') return notFound;
  const { id } = application;
  if ((await taken.find('applications', id))?.by !== caller) return refused({ code: 'work-not-taken' });
  const found = (await documents.list(id, now)).find(({ document }) => document === params.document);
  if (!found) return notFound;
  const { document, upload, contentType } = found;
  const operation = byOperator(call, {
    act: 'DOCUMENT_SEEN',
    about: { kind: 'APPLICATION', id },
    to: { document, upload },
  });
  const isSame = await documents.see(id, found, { by: caller, at: now }, operation);
  if (!isSame) throw new Unavailable('a document that is being replaced');
  return { body: { url: await files.downloadOf(documentKey(id, document, upload), { name: document, contentType }) } };
}
