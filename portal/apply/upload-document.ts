import type { ApplicationDocument, DocumentType } from '../../contract/application.ts';
import { documentLimits } from '../../contract/settings/limits.ts';
import { answer, type Schemas } from '../../web/api/client.ts';
import { Failure } from '../../web/api/failure.ts';
import { publicApi } from '../../web/api/public-api.ts';

export interface ChosenFile {
  document: ApplicationDocument;
  contentType: DocumentType;
  file: Blob;
}

/** The link to send it to was not good any more: another one is. */
export class UploadExpired extends Failure {
  constructor() {
    super({ kind: 'busy' });
  }
}

/**
 * Sends a document to where the API says, then has it looked at.
 *
 * @param onProgress told how much is sent, from 0 to 1
 * @throws Failure of a call @throws UploadExpired
 */
export async function uploadDocument(
  secret: string,
  { document, contentType, file }: ChosenFile,
  onProgress: (share: number) => void,
): Promise<Schemas['OwnApplication']> {
  const body = { secret, document, contentType, bytes: file.size };
  const { upload, ...place } = await answer(publicApi().POST('/v1/applications/documents/uploads', { body }));
  await put(place, file, onProgress);
  return answer(publicApi().POST('/v1/applications/documents', { body: { secret, document, upload } }));
}

/** By the older API: `fetch` does not tell how much is sent. */
function put(
  { url, headers }: Pick<Schemas['DocumentUpload'], 'url' | 'headers'>,
  file: Blob,
  onProgress: (share: number) => void,
) {
  return new Promise<void>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.timeout = documentLimits.uploadWithinMs;
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    const fail = () => reject(new Failure({ kind: 'unreachable' }));
    request.onerror = fail;
    request.ontimeout = fail;
    request.onload = () => {
      // 412: it is there already, sent by a first try whose answer was lost.
      if (request.status < 300 || request.status === 412) resolve();
      else if (request.status === 403) reject(new UploadExpired());
      else fail();
    };
    request.send(file);
  });
}
