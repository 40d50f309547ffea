import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFauxqs, type Fauxqs } from 'run-template/services';
import { documentsClient } from '../../../adapters/aws-clients.ts';
import { documentFiles, type DocumentFiles } from '../../../adapters/s3/document-files.ts';
import { useEndpoint } from '../../support/aws-environment.ts';
import { sampleFiles } from '../../support/sample-documents.ts';

const bucket = 'documents';
const contentType = 'application/pdf';
const pdf = sampleFiles[contentType];
let fauxqs: Fauxqs;
let files: DocumentFiles;
beforeAll(async () => {
  fauxqs = await startFauxqs();
  fauxqs.createBucket(bucket, { requireCondition: true });
  useEndpoint('S3', fauxqs.endpoint);
  files = documentFiles(documentsClient(), bucket);
});
afterAll(() => fauxqs.close());

const send = ({ url, headers }: { url: string; headers: Record<string, string> }, body: Uint8Array = pdf) =>
  fetch(url, { method: 'PUT', headers, body: new Uint8Array(body) });

describe('the link to send a document', () => {
  it('signs type, length and that nothing may be there, and no checksum of what is not known yet', async () => {
    const { url } = await files.uploadTo('documents/a/IDENTITY/1', { contentType, bytes: pdf.length });
    const { searchParams } = new URL(url);
    expect(searchParams.get('X-Amz-SignedHeaders')?.split(';')).toEqual([
      'content-length',
      'content-type',
      'host',
      'if-none-match',
    ]);
    expect(searchParams.get('X-Amz-Expires')).toBe('600');
    expect([...searchParams.keys()].filter((name) => /checksum/i.test(name))).toEqual([]);
  });

  it('lets one file be sent, once: what was looked at stays as it was', async () => {
    const key = 'documents/a/IDENTITY/2';
    const place = await files.uploadTo(key, { contentType, bytes: pdf.length });
    expect((await send(place)).status).toBe(200);
    expect((await send(place, Buffer.from('<html>'))).status).toBe(412);
    const { 'if-none-match': _, ...unconditional } = place.headers;
    expect((await send({ ...place, headers: unconditional }, Buffer.from('<html>'))).status).toBe(403);
    expect(await files.look(key)).toMatchObject({ contentType, bytes: pdf.length });
  });
});

describe('what arrived', () => {
  it('is looked at by its first bytes alone', async () => {
    const key = 'documents/a/IDENTITY/3';
    await send(await files.uploadTo(key, { contentType, bytes: pdf.length }));
    const { head, bytes } = (await files.look(key))!;
    expect(Buffer.from(head)).toEqual(pdf.subarray(0, 64));
    expect(bytes).toBe(pdf.length);
  });

  it('is nothing when it has not come, or is empty', async () => {
    const key = 'documents/a/IDENTITY/4';
    expect(await files.look(key)).toBeUndefined();
    await send(await files.uploadTo(key, { contentType, bytes: 0 }), Buffer.of());
    expect(await files.look(key)).toBeUndefined();
  });

  it('comes as a download, of the type that was found', async () => {
    const key = 'documents/a/IDENTITY/5';
    await send(await files.uploadTo(key, { contentType, bytes: pdf.length }));
    const url = await files.downloadOf(key, { name: 'IDENTITY', contentType });
    const answer = await fetch(url);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="IDENTITY.pdf"');
    expect(answer.headers.get('content-type')).toBe(contentType);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(pdf);
    expect(new URL(url).searchParams.get('X-Amz-Expires')).toBe('300');
  });
});
