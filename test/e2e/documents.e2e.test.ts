import { describe, expect, it } from 'vitest';
import { withLocalSystem } from '../support/local-system.ts';
import { sampleFiles } from '../support/sample-documents.ts';
import { sendDocument, waitingApplication } from '../support/waiting-application.ts';

const system = withLocalSystem();

describe('an applicant’s documents', () => {
  it('are sent by the mailed link, opened by whoever has taken the application, and needed to accept it', async () => {
    const { ops } = system();
    const application = await waitingApplication(system());
    const { anybody, secret, id } = application;
    const params = { id };

    const sent = await sendDocument(application, 'REGISTRATION');
    expect(sent.status).toBe(200);
    const own = await anybody.call('handInDocument', sent.said);
    expect(own.received).toMatchObject([{ document: 'REGISTRATION', contentType: 'application/pdf', bytes: 2_009 }]);
    expect((await anybody.call('readOwnApplication', { body: { secret } })).received).toEqual(own.received);

    await ops.call('takeWork', { params: { list: 'applications', id } });
    const unseen = own.received.map((one) => ({ ...one, seen: false }));
    expect((await ops.call('getApplication', { params })).received).toEqual(unseen);
    const { url } = await ops.call('openDocument', { params: { id, document: 'REGISTRATION' } });
    const file = await fetch(url);
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="REGISTRATION.pdf"');
    expect(Buffer.from(await file.arrayBuffer())).toEqual(sampleFiles['application/pdf']);

    const refusal = await ops.refused('acceptApplication', { params, body: { commissionBps: 0 } });
    expect(refusal).toMatchObject({ code: 'documents-missing', field: 'reason' });
    for (const document of ['IDENTITY', 'BANK_DETAILS', 'CONVENTION'] as const) {
      await anybody.call('handInDocument', (await sendDocument(application, document)).said);
    }
    const unread = await ops.refused('acceptApplication', { params, body: { commissionBps: 0 } });
    expect(unread).toMatchObject({ code: 'documents-unseen', field: 'reason' });
    for (const document of ['IDENTITY', 'BANK_DETAILS', 'CONVENTION'] as const) {
      await ops.call('openDocument', { params: { id, document } });
    }
    expect((await ops.call('acceptApplication', { params, body: { commissionBps: 0 } })).status).toBe('ACCEPTED');
  });

  it('are refused when they are something else, and cannot be exchanged once they were looked at', async () => {
    const application = await waitingApplication(system());
    const { anybody, secret } = application;
    const page = await sendDocument(application, 'IDENTITY', Buffer.from('<html><script>alert(1)</script></html>'));
    expect((await anybody.refused('handInDocument', page.said)).code).toBe('document-refused');

    const { url, headers, said } = await sendDocument(application, 'IDENTITY');
    await anybody.call('handInDocument', said);
    expect((await fetch(url, { method: 'PUT', headers, body: '<html>' })).status).toBe(412);
    expect((await anybody.call('readOwnApplication', { body: { secret } })).received).toHaveLength(1);
  });

  it('may be sent by a page of the portal, whose browser asks first', async () => {
    const application = await waitingApplication(system());
    const { url } = await sendDocument(application, 'CONVENTION');
    const headers = {
      origin: system().url,
      'access-control-request-method': 'PUT',
      'access-control-request-headers': 'content-type,if-none-match',
    };
    expect((await fetch(url, { method: 'OPTIONS', headers })).status).toBe(200);
    const policy = (await fetch(`${system().url}/adhesion`)).headers.get('content-security-policy');
    expect(policy).toContain(` ${new URL(url).origin};`);
  });
});
