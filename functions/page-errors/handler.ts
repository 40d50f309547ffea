import { frontOf } from '../../adapters/configuration.ts';
import { api } from '../http/api.ts';
import { reportPageError } from './report-page-error.ts';

export const handler = api('anybody', { reportPageError }, {}, frontOf(process.env));
