import { describe, expect, it } from 'vitest';
import { documentTypeNames } from '../../../contract/application.ts';
import { documentLimits } from '../../../contract/settings/limits.ts';
import { documentTypeOf, missingDocuments, type HandedIn } from '../../../core/application/handed-in.ts';
import { instant } from '../../../core/time.ts';
import { sampleFiles } from '../../support/sample-documents.ts';

const arrived = (head: Buffer, contentType: string | undefined, bytes = head.length) =>
  documentTypeOf({ contentType, bytes, head });

describe('a file that arrived', () => {
  it.each(documentTypeNames)('is taken as %s when it begins as one and is called so, by no other name', (type) => {
    for (const called of documentTypeNames) {
      expect(arrived(sampleFiles[type], called)).toBe(called === type ? type : undefined);
    }
    expect(arrived(sampleFiles[type], undefined)).toBeUndefined();
    expect(arrived(sampleFiles[type], 'text/html')).toBeUndefined();
  });

  it.each([
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a drawing with a script', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['a program of Windows', 'MZ\u0090\u0000'],
    ['a program of Linux', '\u007fELF'],
    ['an archive', 'PK\u0003\u0004'],
    ['a PDF after something else', '<html>\n%PDF-1.7'],
    ['a PDF after a blank', ' %PDF-1.7'],
    ['the beginning of a beginning', '%PDF'],
    ['nothing', ''],
  ])('is refused when it is %s, whatever it is called', (_what, text) => {
    for (const called of documentTypeNames) expect(arrived(Buffer.from(text, 'latin1'), called)).toBeUndefined();
  });

  it('may be as long as the limit, and no byte longer', () => {
    const pdf = sampleFiles['application/pdf'];
    expect(arrived(pdf, 'application/pdf', documentLimits.bytesMax)).toBe('application/pdf');
    expect(arrived(pdf, 'application/pdf', documentLimits.bytesMax + 1)).toBeUndefined();
    expect(arrived(pdf, 'application/pdf', Number.NaN)).toBeUndefined();
  });
});

describe('the documents that are missing', () => {
  const one = (document: HandedIn['document']): HandedIn => ({
    document,
    upload: 'u',
    contentType: 'image/png',
    bytes: 1,
    receivedAt: instant(0),
  });

  it('are those that have not come, whatever the applicant said was ready', () => {
    expect(missingDocuments([])).toEqual(['REGISTRATION', 'IDENTITY', 'BANK_DETAILS', 'CONVENTION']);
    expect(missingDocuments([one('IDENTITY'), one('CONVENTION')])).toEqual(['REGISTRATION', 'BANK_DETAILS']);
  });
});
