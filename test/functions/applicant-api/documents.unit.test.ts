import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../contract/duration.ts';
import { applicationDocuments, type ApplicationDocument, type DocumentType } from '../../../contract/application.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { documentLimits } from '../../../contract/settings/limits.ts';
import { confirmed, newApplication } from '../../../core/application/application.ts';
import { linkHash } from '../../../core/application/link-hash.ts';
import { addMs } from '../../../core/time.ts';
import { askDocumentUpload, handInDocument } from '../../../functions/applicant-api/hand-in-document.ts';
import { readOwnApplication } from '../../../functions/applicant-api/own-application.ts';
import { acceptApplication } from '../../../functions/back-office-api/applications/accept-application.ts';
import { getApplication } from '../../../functions/back-office-api/applications/get-application.ts';
import { openDocument } from '../../../functions/back-office-api/applications/open-document.ts';
import { declineApplication } from '../../../functions/back-office-api/applications/review-application.ts';
import { takeWork } from '../../../functions/back-office-api/work/take-work.ts';
import { anApplication } from '../../support/applications.ts';
import { withBackOffice, type BackOfficeWorld } from '../../support/back-office-world.ts';
import { aCall } from '../../support/call.ts';
import { recordedActs, recordedFacts } from '../../support/operations.ts';
import { createdAt } from '../../support/payments.ts';
import { sampleFiles } from '../../support/sample-documents.ts';
import { withMemoryTables } from '../../support/memory-tables.ts';
import type { TableNames } from '../../support/tables.ts';

const db = withMemoryTables();
const backOffice = withBackOffice(db);
const id = 'a'.repeat(26);
const secret = 's'.repeat(43);
const call = { caller: 'ops', roles: ['ops'] } as const;
let tables: TableNames;
let world: BackOfficeWorld;
beforeEach(async () => {
  tables = await db.freshTables();
  world = backOffice(tables);
  await anUnconfirmed();
  await confirm();
});

async function anUnconfirmed() {
  const { consent: _, siret, ...form } = anApplication();
  const named = { ...form, siret: siret.replaceAll(' ', ''), iban: 'FR7630006000011234567890189' };
  const nobodysAllowance = {
    own: [],
    everybodys: { key: 'TEST', amount: 1, most: 9, until: addMs(createdAt, DAY_MS) },
  };
  await world.applications.create(newApplication(id, named, createdAt, 'hash'), nobodysAllowance, undefined);
  await world.applications.addLink(linkHash(secret), id, addMs(createdAt, DAY_MS));
}
async function confirm() {
  const before = (await world.applications.find(id))!;
  const decided = confirmed(before, createdAt);
  if ('after' in decided) await world.applications.save(before, decided.after, createdAt);
}

const refusalOf = (reply: object) => (reply as { refusal?: Refusal }).refusal?.code;
const bodyOf = (reply: object) => (reply as { body: Record<string, unknown> }).body;
const ask = (document: ApplicationDocument = 'IDENTITY', contentType: DocumentType = 'image/jpeg', now = createdAt) =>
  askDocumentUpload(aCall({ now, body: { secret, document, contentType, bytes: 2_000 } }), world);
const handIn = (upload: string, document: ApplicationDocument = 'IDENTITY', now = createdAt) =>
  handInDocument(aCall({ now, body: { secret, document, upload } }), world);
const take = () => takeWork(aCall({ ...call, params: { list: 'applications', id } }), world);
const open = (caller = 'ops', document: ApplicationDocument = 'IDENTITY') =>
  openDocument(aCall({ ...call, caller, params: { id, document } }), world);
const accept = (reason?: string) =>
  acceptApplication(aCall({ ...call, params: { id }, body: { commissionBps: 0, ...(reason && { reason }) } }), world);

/** As a browser does it: asks, sends, says so. */
async function send(document: ApplicationDocument, contentType: DocumentType = 'image/jpeg', now = createdAt) {
  const { upload, url } = bodyOf(await ask(document, contentType, now)) as { upload: string; url: string };
  world.files.arrive(url, sampleFiles[contentType], contentType);
  return { upload, reply: await handIn(upload, document, now) };
}
const received = async (now = createdAt) =>
  bodyOf(await readOwnApplication(aCall({ now, body: { secret } }), world))['received'];

describe('an applicant', () => {
  it('asks where to send a document, sends it, and sees that it has come; said twice it is one', async () => {
    expect(await received()).toEqual([]);
    const { upload, reply } = await send('IDENTITY');
    const one = { document: 'IDENTITY', contentType: 'image/jpeg', bytes: sampleFiles['image/jpeg'].length };
    expect(bodyOf(reply)).toMatchObject({ status: 'RECEIVED', received: [one] });
    const again = await handIn(upload, 'IDENTITY', addMs(createdAt, 60_000));
    expect(bodyOf(again)['received']).toEqual(bodyOf(reply)['received']);
  });

  it('sends another one in its place', async () => {
    await send('IDENTITY');
    await send('CONVENTION');
    await send('IDENTITY', 'application/pdf');
    expect(await received()).toMatchObject([
      { document: 'CONVENTION', contentType: 'image/jpeg' },
      { document: 'IDENTITY', contentType: 'application/pdf' },
    ]);
  });

  it('is told of a file that has not come, and of one that is not what it is called', async () => {
    const { upload, url } = bodyOf(await ask()) as { upload: string; url: string };
    expect(refusalOf(await handIn(upload))).toBe('document-not-there');
    world.files.arrive(url, Buffer.from('<html><script>alert(1)</script></html>'), 'image/jpeg');
    expect(refusalOf(await handIn(upload))).toBe('document-refused');
    world.files.arrive(url, sampleFiles['image/jpeg'], 'image/jpeg', documentLimits.bytesMax + 1);
    expect(refusalOf(await handIn(upload))).toBe('document-refused');
    expect(await received()).toEqual([]);
  });

  it('has a file looked at only as the document that it was sent for', async () => {
    const { upload } = await send('IDENTITY');
    expect(refusalOf(await handIn(upload, 'CONVENTION'))).toBe('document-not-there');
  });

  it('sends none by a link that is made up, none before the address is confirmed, none once it is answered', async () => {
    const body = { secret: 'x'.repeat(43), document: 'IDENTITY', contentType: 'image/png', bytes: 9 } as const;
    expect(refusalOf(await askDocumentUpload(aCall({ body }), world))).toBe('not-found');
    const { upload } = bodyOf(await ask()) as { upload: string };
    await take();
    await declineApplication(aCall({ ...call, params: { id }, body: { reason: 'Hors convention' } }), world);
    expect(refusalOf(await ask())).toBe('application-status');
    expect(refusalOf(await handIn(upload))).toBe('application-status');

    tables = await db.freshTables();
    world = backOffice(tables);
    await anUnconfirmed();
    expect(refusalOf(await ask())).toBe('application-status');
  });

  it('sends so many a day and no more', async () => {
    for (let sent = 0; sent < documentLimits.uploadsADay; sent += 1) expect(refusalOf(await ask())).toBeUndefined();
    expect(refusalOf(await ask())).toBe('documents-too-many');
    expect(refusalOf(await ask('IDENTITY', 'image/jpeg', addMs(createdAt, DAY_MS)))).toBeUndefined();
  });

  it('is forgotten by the database as by the bucket', async () => {
    await send('IDENTITY');
    const Key = { pk: `APPLICATION#${id}`, sk: 'DOCUMENT#IDENTITY' };
    const { Item } = await db.documents.send(new GetCommand({ TableName: tables.orders, Key }));
    const end = addMs(createdAt, documentLimits.keptDays * DAY_MS);
    expect(Item?.['forgetAt']).toBe(end / 1_000);
    expect(await received(addMs(end, -1))).toHaveLength(1);
    expect(await received(end)).toEqual([]);
  });
});

describe('the back office', () => {
  it('sees what has come; whoever has taken it opens it, and the journal says so', async () => {
    const { upload } = await send('IDENTITY');
    const seen = bodyOf(await getApplication(aCall({ ...call, params: { id } }), world));
    expect(seen['received']).toMatchObject([{ document: 'IDENTITY' }]);
    expect(refusalOf(await open())).toBe('work-not-taken');
    await take();
    expect(refusalOf(await open('ops-2'))).toBe('work-not-taken');
    expect(bodyOf(await open())['url']).toBe(`https://bucket/documents/${id}/IDENTITY/${upload}?name=IDENTITY`);
    expect(await recordedActs(db.documents, tables)).toEqual([
      ['WORK_TAKEN', 'ops', id],
      ['DOCUMENT_SEEN', 'ops', id],
    ]);
    expect(await recordedFacts(db.documents, tables, 'DOCUMENT_SEEN')).toEqual([{ document: 'IDENTITY', upload }]);
  });

  it('opens none that has not come', async () => {
    await take();
    expect(refusalOf(await open())).toBe('not-found');
    expect(await recordedFacts(db.documents, tables, 'DOCUMENT_SEEN')).toEqual([]);
  });

  it('says why it accepts without a document, and the journal keeps that', async () => {
    await send('IDENTITY');
    await send('CONVENTION');
    await take();
    expect(await accept()).toEqual({ refusal: { code: 'documents-missing', field: 'reason' } });
    expect(world.signIns('merchant')).toEqual([]);
    expect(bodyOf(await accept('Vues à l’agence'))['status']).toBe('ACCEPTED');
    expect(await recordedFacts(db.documents, tables, 'APPLICATION_ACCEPTED')).toMatchObject([
      { missingDocuments: 'REGISTRATION, BANK_DETAILS' },
    ]);
  });

  describe('that has all documents', () => {
    const seen = async () => {
      const { received: all } = bodyOf(await getApplication(aCall({ ...call, params: { id } }), world));
      return (all as { seen: boolean }[]).map((one) => one.seen);
    };
    beforeEach(async () => {
      for (const document of applicationDocuments) await send(document);
      await take();
      for (const document of applicationDocuments) await open('ops', document);
    });

    it('accepts what it has opened without a word', async () => {
      expect(await seen()).toEqual([true, true, true, true]);
      expect(bodyOf(await accept())['status']).toBe('ACCEPTED');
      const [facts] = await recordedFacts(db.documents, tables, 'APPLICATION_ACCEPTED');
      expect(facts).not.toHaveProperty('missingDocuments');
      expect(facts).not.toHaveProperty('unseenDocuments');
    });

    it('opens again what was replaced since, or says why not, and the journal keeps which', async () => {
      await send('IDENTITY', 'application/pdf');
      expect(await seen()).toContain(false);
      expect(await accept()).toEqual({ refusal: { code: 'documents-unseen', field: 'reason' } });
      expect(world.signIns('merchant')).toEqual([]);
      expect(bodyOf(await accept('Vue à l’agence'))['status']).toBe('ACCEPTED');
      expect(await recordedFacts(db.documents, tables, 'APPLICATION_ACCEPTED')).toMatchObject([
        { unseenDocuments: 'IDENTITY' },
      ]);
    });

    it('accepts it once that was opened too', async () => {
      await send('IDENTITY', 'application/pdf');
      await open();
      expect(bodyOf(await accept())['status']).toBe('ACCEPTED');
    });

    it('accepts nothing while a document is being replaced', async () => {
      const { documents } = world;
      const list: typeof documents.list = async (...of) => {
        const before = await documents.list(...of);
        world.documents = documents;
        await send('IDENTITY', 'application/pdf');
        return before;
      };
      world.documents = { ...documents, list };
      expect(await accept('Vues à l’agence')).toEqual({ refusal: { code: 'documents-unseen', field: 'reason' } });
      expect(bodyOf(await getApplication(aCall({ ...call, params: { id } }), world))['status']).toBe('RECEIVED');
      expect(await recordedFacts(db.documents, tables, 'APPLICATION_ACCEPTED')).toEqual([]);
    });
  });
});
