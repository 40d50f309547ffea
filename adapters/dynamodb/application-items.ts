import { applicationActivities, applicationDocuments } from '../../contract/application.ts';
import type { Application, ApplicationForm, ApplicationIn } from '../../core/application/application.ts';
import { act } from '../parse-act.ts';
import { payeeCheck } from '../parse-payee.ts';
import * as parse from '../parse.ts';
import { itemKind, keysAndMark } from './item-kind.ts';

const kind = <Content>(content: parse.Parser<Content>) =>
  itemKind<Content>({ table: 'Orders', key: ['pk', 'sk'], content });
/** In seconds, when DynamoDB forgets it. */
const beside = [...keysAndMark, 'forgetAt'];

const facts = {
  id: parse.text,
  version: parse.integer,
  form: parse.object<ApplicationForm>({
    siret: parse.text,
    tradeName: parse.text,
    legalName: parse.text,
    activity: parse.oneOf(applicationActivities),
    address: parse.object({
      lines: (value) => [...parse.list(parse.text)(value)],
      postalCode: parse.text,
    }),
    city: parse.text,
    phone: parse.text,
    ownerName: parse.text,
    email: parse.text,
    iban: parse.text,
    accountHolder: parse.text,
    documents: parse.list(parse.oneOf(applicationDocuments)),
    language: parse.oneOf(['fr', 'en']),
  }),
  appliedAt: parse.instant,
  requestHash: parse.text,
};
const confirmed = { ...facts, confirmedAt: parse.instant };

export const applicationItem = kind(
  parse.tagged<Application, 'status'>('status', {
    UNCONFIRMED: parse.object<ApplicationIn<'UNCONFIRMED'>>({ ...facts, status: parse.oneOf(['UNCONFIRMED']) }, beside),
    RECEIVED: parse.object<ApplicationIn<'RECEIVED'>>(
      {
        ...confirmed,
        status: parse.oneOf(['RECEIVED']),
        question: parse.optional(parse.text),
        answer: parse.optional(parse.text),
      },
      beside,
    ),
    MORE_NEEDED: parse.object<ApplicationIn<'MORE_NEEDED'>>(
      { ...confirmed, status: parse.oneOf(['MORE_NEEDED']), asked: act, question: parse.text },
      beside,
    ),
    ACCEPTED: parse.object<ApplicationIn<'ACCEPTED'>>(
      {
        ...confirmed,
        status: parse.oneOf(['ACCEPTED']),
        accepted: act,
        merchantId: parse.text,
        payee: parse.optional(payeeCheck),
      },
      beside,
    ),
    DECLINED: parse.object<ApplicationIn<'DECLINED'>>(
      { ...confirmed, status: parse.oneOf(['DECLINED']), declined: act, reason: parse.text },
      beside,
    ),
  }),
);

/** Where a link leads, and the place of an application in the list. */
export const applicationPointer = kind(parse.object<{ applicationId: string }>({ applicationId: parse.text }, beside));
