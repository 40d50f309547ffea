import * as z from 'zod';
import { subjectKinds } from '../../../contract/back-office/acts.ts';
import { proposalKindNames, proposalStatuses, type ProposalKind } from '../../../contract/back-office/proposals.ts';
import { repairSides } from '../../../contract/back-office/repairs.ts';
import { backOfficeRoles } from '../../../contract/back-office/rights.ts';
import { refundReasons } from '../../../contract/reasons.ts';
import { directoryLimits, operationLimits, operatorLimits, requestLimits } from '../../../contract/settings/limits.ts';
import { bankAnswer } from './bank-answer.ts';
import { activation, commissionBps } from './back-office.ts';
import { act, id, isoDate, isoInstant, line, money, page, pageQuery, reason } from './fields.ts';
import { accountHolder, bic, despiteNoMatch, iban, meanwhile } from './bank-account.ts';
import { operatorId } from './operators.ts';
import { operationFacts } from './operations.ts';

/** What each kind of proposal asks for. */
const changes = {
  WALLET_CREDIT: z.strictObject({ clientIdentifier: z.string().max(requestLimits.identifierLengthMax), amount: money }),
  MERCHANT_UNBLOCKING: z.strictObject({ merchantId: id }),
  ACTIVATION: z.strictObject({ clientId: id }),
  BANK_ACCOUNT: z.strictObject({
    merchantId: id,
    iban,
    bic: bic.optional(),
    accountHolder,
    meanwhile,
    despiteNoMatch: despiteNoMatch.optional(),
  }),
  ORGANISATION_ACCOUNT: z.strictObject({
    organisationId: id,
    iban,
    bic: bic.optional(),
    accountHolder,
    meanwhile,
    despiteNoMatch: despiteNoMatch.optional(),
  }),
  PAID_TO_ORGANISATION: z.strictObject({ merchantId: id, meanwhile }),
  COMMISSION: z.strictObject({ merchantId: id, commissionBps, from: isoDate }),
  LATE_REFUND: z.strictObject({ paymentId: id, reason: z.enum(refundReasons) }),
  WRITE_OFF: z.strictObject({ merchantId: id, amount: money }),
  REPAIR: z.strictObject({
    findingId: z.string().max(requestLimits.identifierLengthMax).meta({ description: 'What the audit still finds' }),
    merchantId: id,
    amount: money.meta({ description: 'Due to the merchant; taken off what is due to it where it is negative' }),
    against: z
      .enum(repairSides)
      .meta({ description: 'The account on the other side; `merchant:owed` for a line that no export took' }),
  }),
  CLIENT_MERGE: z.strictObject({
    clientId: id.meta({ description: 'Whose account ends' }),
    keptIdentifier: z
      .string()
      .max(requestLimits.identifierLengthMax)
      .meta({ description: 'An identifier of the account that is kept' }),
  }),
  OPERATOR_ROLES: z.strictObject({
    operatorId,
    roles: z
      .array(z.enum(backOfficeRoles))
      .max(backOfficeRoles.length)
      .meta({ description: 'None: the person leaves' }),
    name: line(operatorLimits.nameLengthMax).optional().meta({ description: 'With `email`, of somebody new' }),
    email: z.string().trim().max(directoryLimits.pastedLengthMax).optional(),
  }),
  BANK_ANSWER: bankAnswer,
} satisfies Record<ProposalKind, z.ZodType>;

type Changes = typeof changes;
/** What is asked for, as the call says it. */
export type WantedChange<Kind extends ProposalKind> = z.output<Changes[Kind]>;

const why = {
  reason,
  evidence: line(operationLimits.reasonLengthMax).meta({
    description: 'Where what proves it can be found: a file, a call, a letter',
  }),
};
const proposalOf = <Kind extends ProposalKind>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), change: changes[kind], ...why });

export const proposeOperation = z
  .discriminatedUnion('kind', [
    proposalOf('WALLET_CREDIT'),
    proposalOf('MERCHANT_UNBLOCKING'),
    proposalOf('ACTIVATION'),
    proposalOf('BANK_ACCOUNT'),
    proposalOf('ORGANISATION_ACCOUNT'),
    proposalOf('PAID_TO_ORGANISATION'),
    proposalOf('COMMISSION'),
    proposalOf('LATE_REFUND'),
    proposalOf('WRITE_OFF'),
    proposalOf('REPAIR'),
    proposalOf('CLIENT_MERGE'),
    proposalOf('OPERATOR_ROLES'),
    proposalOf('BANK_ANSWER'),
  ])
  .meta({ id: 'ProposeOperation' });

export const proposal = z
  .object({
    id,
    kind: z.enum(proposalKindNames),
    status: z.enum(proposalStatuses),
    about: z.object({ kind: z.enum(subjectKinds), id: z.string() }),
    from: operationFacts,
    to: operationFacts,
    reason: z.string(),
    evidence: z.string(),
    proposed: act,
    expiresAt: isoInstant,
    approved: act.optional(),
    rejected: act.optional(),
    answer: z.string().optional().meta({ description: 'Why it was rejected' }),
    withdrawn: act.optional(),
  })
  .meta({ id: 'Proposal' });

/** What approving gives that is told once. */
export const proposalResult = z.object({ activation: activation.optional() });

export const approvedProposal = proposal
  .extend({
    result: proposalResult
      .optional()
      .meta({ description: 'Told to who approves, in the answer that does it, and never again' }),
  })
  .meta({ id: 'ApprovedProposal' });

export const proposalPage = page(proposal);

export const listProposals = z.strictObject({
  ...pageQuery,
  which: z
    .enum(['open', 'all'])
    .optional()
    .meta({ description: 'Those that wait for somebody, or all; `open` by default' }),
});

export const rejectProposal = z.strictObject({ answer: reason });
