import { words } from '../../web/words/words.ts';

export const roleWords = words({
  support: { fr: 'Assistance', en: 'Support' },
  ops: { fr: 'Opérations', en: 'Operations' },
  'ops-approver': { fr: 'Validation des opérations', en: 'Approval of operations' },
  finance: { fr: 'Finances', en: 'Finance' },
  'finance-approver': { fr: 'Validation des finances', en: 'Approval of finance' },
  auditor: { fr: 'Audit', en: 'Audit' },
});
