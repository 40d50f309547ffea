import * as z from 'zod';
import {
  applicantStatuses,
  applicationActivities,
  applicationDocuments,
  applicationStatuses,
  documentTypeNames,
} from '../../../contract/application.ts';
import { applicationLimits, directoryLimits, documentLimits, memberLimits } from '../../../contract/settings/limits.ts';
import { despiteNoMatch, payeeCheck } from './bank-account.ts';
import { address, createMerchant, phone, siret } from './back-office.ts';
import { act, id, isoInstant, line, postalAddress, reason } from './fields.ts';

const { tradeName, legalName, accountHolder, city, iban, email } = createMerchant.shape;
const documents = z.array(z.enum(applicationDocuments)).max(applicationDocuments.length);

export const apply = z.strictObject({
  siret,
  tradeName,
  legalName,
  activity: z.enum(applicationActivities),
  address,
  city,
  phone,
  ownerName: line(memberLimits.nameLengthMax),
  email: email.meta({ description: 'Where mails go, and what the owner will sign in with' }),
  iban,
  accountHolder,
  documents: documents.meta({ description: 'Those that are ready to be handed in' }),
  language: z.enum(['fr', 'en']),
  consent: z.literal(true).meta({ description: 'To the terms, and to what is done with the data' }),
});

const secret = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/)
  .meta({ description: 'Of a mailed link', writeOnly: true });
export const withSecret = z.strictObject({ secret });
export const answerApplication = z.strictObject({ secret, answer: line(applicationLimits.answerLengthMax) });

const document = z.enum(applicationDocuments);
const upload = z.string().regex(/^[A-Za-z0-9_-]{22}$/);
export const askDocumentUpload = z.strictObject({
  secret,
  document,
  contentType: z.enum(documentTypeNames),
  bytes: z.int().min(1).max(documentLimits.bytesMax).meta({ description: 'Exactly as long as the file is' }),
});
export const documentUpload = z
  .object({
    upload: upload.meta({ description: 'Names it once it is sent' }),
    url: z.string().meta({ description: 'Where the file is sent with PUT, for some minutes and once' }),
    headers: z.record(z.string(), z.string()).meta({ description: 'To be sent with it as they are' }),
  })
  .meta({ id: 'DocumentUpload' });
export const handInDocument = z.strictObject({ secret, document, upload });

const receivedDocument = z.object({
  document,
  contentType: z.enum(documentTypeNames),
  bytes: z.int(),
  receivedAt: isoInstant,
});
export const byDocument = z.object({ id, document });
export const documentLink = z
  .object({ url: z.string().meta({ description: 'Good for some minutes; the file comes as a download' }) })
  .meta({ id: 'DocumentLink' });

/** What an applicant sees: nothing that was typed but the trade name, since links go astray. */
export const ownApplication = z
  .object({
    status: z.enum(applicantStatuses),
    tradeName: z.string(),
    appliedAt: isoInstant,
    question: z.string().optional(),
    answer: z.string().optional(),
    reason: z.string().optional().meta({ description: 'Why it was declined' }),
    received: z.array(receivedDocument),
  })
  .meta({ id: 'OwnApplication' });

export const application = z
  .object({
    id,
    status: z.enum(applicationStatuses),
    inClear: z
      .boolean()
      .meta({ description: 'Names, address and phone are masked but for the reviewer who has taken it' }),
    siret: z.string(),
    tradeName: z.string(),
    legalName: z.string(),
    activity: z.enum(applicationActivities),
    address: postalAddress.optional(),
    city: z.string(),
    phone: z.string(),
    ownerName: z.string(),
    email: z.string(),
    iban: z.string().meta({ description: 'Masked' }),
    accountHolder: z.string(),
    documents: z.array(document).meta({ description: 'Those that the applicant said were ready' }),
    received: z.array(
      receivedDocument.extend({
        seen: z.boolean().meta({ description: 'Somebody of the back office has opened this very file' }),
      }),
    ),
    language: z.enum(['fr', 'en']),
    appliedAt: isoInstant,
    confirmedAt: isoInstant.optional(),
    taken: act.optional(),
    asked: act.optional(),
    question: z.string().optional(),
    answer: z.string().optional(),
    accepted: act.optional(),
    merchantId: z.string().optional(),
    payee: payeeCheck.optional().meta({ description: 'What the bank said of the account when it was accepted' }),
    declined: act.optional(),
    reason: z.string().optional(),
    known: z
      .array(z.object({ id, tradeName: z.string() }))
      .meta({ description: 'Establishments that have this SIRET already' }),
  })
  .meta({ id: 'Application' });

export const acceptApplication = z.strictObject({
  commissionBps: z.int().min(0).max(directoryLimits.commissionBpsMax),
  despiteNoMatch: despiteNoMatch.optional(),
  reason: reason.optional().meta({ description: 'Needed when a document is missing' }),
});
const toApplicant = reason.meta({ description: 'The applicant reads it in a mail and by the link' });
export const askApplicant = z.strictObject({ question: toApplicant });
export const declineApplication = z.strictObject({ reason: toApplicant });
