import { documentsClient, dynamoClient } from '../../adapters/aws-clients.ts';
import { frontOf, mailOn, required } from '../../adapters/configuration.ts';
import { applicationStore } from '../../adapters/dynamodb/application-store.ts';
import { documentStore } from '../../adapters/dynamodb/document-store.ts';
import { takenStore } from '../../adapters/dynamodb/taken-store.ts';
import { systemRandomness } from '../../adapters/randomness.ts';
import { documentFiles } from '../../adapters/s3/document-files.ts';
import { api } from '../http/api.ts';
import { apply } from './apply.ts';
import { askDocumentUpload, handInDocument } from './hand-in-document.ts';
import { answerApplication, confirmApplication, readOwnApplication } from './own-application.ts';

const { env } = process;
const client = dynamoClient();
const orders = required(env, 'ORDERS_TABLE');

export const handler = api(
  'applicant',
  { apply, readOwnApplication, confirmApplication, answerApplication, askDocumentUpload, handInDocument },
  {
    applications: applicationStore(client, { orders, notices: required(env, 'NOTICES_TABLE') }),
    taken: takenStore(client, orders),
    documents: documentStore(client, orders),
    files: documentFiles(documentsClient(), required(env, 'DOCUMENTS_BUCKET')),
    random: systemRandomness,
    mailOn: mailOn(env),
  },
  frontOf(env),
);
