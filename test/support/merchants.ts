import { derivedId } from '../../core/ids.ts';
import type { MerchantProfile } from '../../core/merchant.ts';
import { createdAt } from './payments.ts';

/** One that may collect. */
export const aMerchant: MerchantProfile = {
  id: derivedId('test', 'gite'),
  tradeName: 'Gîte des Cimes',
  legalName: 'SARL des Cimes',
  accountHolder: 'SARL DES CIMES',
  city: 'Chamonix',
  iban: 'FR7630006000011234567890189',
  commissionBps: 0,
  status: 'ACTIVE',
  createdAt,
  requestHash: 'hash',
};
