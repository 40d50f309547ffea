/** What can be broken without anybody being able to notice, by file and what is broken, with the reason. */
export const equivalents: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'adapters/dynamodb/activation-store.ts': {
    '"attribute_not_exists(usedAt) AND expiresAt > :at": > becomes >=':
      'one that expires at this very time is made to expire at this very time',
  },
  'adapters/dynamodb/export-store.ts': {
    '"${absent} OR exportDate < :date OR (exportDate = :date AND #count < :count)": < becomes <= (2)':
      'the same count is written over itself',
  },
  'adapters/dynamodb/given-back-store.ts': {
    '"attribute_not_exists(#day)" never holds':
      'what is not there differs from every day, too, though no page of DynamoDB’s says so',
  },
  'adapters/dynamodb/mail-store.ts': {
    '"pk = :pk AND sk >= :since": >= becomes >': 'a key begins with its time and is longer',
  },
  'adapters/dynamodb/wallet-store.ts': {
    'never: first.taken (in first.taken || !first.wallet)':
      'one that was taken brings no wallet, which is the other part',
  },
  'adapters/dynamodb/wallet-update.ts': {
    'change.available < 0: < becomes <=': 'a change of nothing needs nothing, and every balance has that',
  },
  'core/ledger/pass-on.ts': {
    'available > 0: > becomes >=': 'nothing is never passed on',
  },
  'core/calendar/due-date.ts': {
    'meant >= today: >= becomes >': 'a bank is asked on days on which it settles',
  },
  'core/credit-order/read-lines.ts': {
    "never: reading.is !== 'identifier' (in verdict || reading.is !== 'identifier')":
      'whatever is no identifier has a verdict; it is there for the types',
  },
  'core/transfer/transfer-state.ts': {
    'always: isUnderway(state) (in isUnderway(state) && rank[state.status] < rank[event.kind])':
      'what is not under way has no rank, and nothing is less than that; it is there for the types',
  },
  'core/organisation/change-team.ts': {
    'access[id]!.refund === true: === becomes !==': 'both sides are turned round',
  },
  'core/organisation/end-organisation.ts': {
    'until < day: < becomes <=': 'the same day either way',
  },
  'core/payment/refund-brake.ts': {
    'amount < 0: < becomes <=': 'nothing is nothing either way',
  },
  'core/transfer/status-at-bank.ts': {
    "always: of.status === 'PUBLISHED' (in of.status === 'PUBLISHED' && of.sent !== undefined)":
      'only what is published was ever handed in; it is there for the types',
  },
  'core/reimbursement/outcome.ts': {
    'net.net < 0: < becomes <=': 'nothing at all was answered before',
  },
  'core/reimbursement/plan.ts': {
    'oldestDue < today: < becomes <=': 'the same day either way',
  },
  'core/reimbursement/accounting-entries.ts': {
    'amount > 0: > becomes >=': 'lines without an amount are left out before',
    'amount < 0: < becomes <=': 'lines without an amount are left out before',
  },
  'functions/expire-payment/on-timer.ts': {
    "always: expiry.outcome === 'open' (in expiry.outcome === 'open' && toEpochSeconds(expiry.deadline) <= deadline)":
      'whatever is not open has no deadline; it is there for the types',
  },
  'functions/back-office-api/stopping/give-money-back.ts': {
    "never: if (after.status !== 'VOIDED' && after.status !== 'REFUNDED')":
      'what was given back is one or the other; it is there for the types',
  },
  'functions/credit-orders/handler.ts': {
    'context.getRemainingTimeInMillis() > partMaxMs: > becomes >=': 'a part takes less than that anyway',
  },
  'functions/reimbursement/assemble-step.ts': {
    'always: plan.books (in plan.books && hasBooks)':
      'without a plan of them no shard has books; it is there for the types',
  },
  'functions/reimbursement/invoice-step.ts': {
    'one more: exportsOfMonthMax = 31': 'one more is of the month before, and left out as such',
    'commission.givenBack > commission.charged: > becomes >=': 'what comes to nothing is not invoiced',
  },
  'functions/reimbursement/plan-books.ts': {
    'firstActed < yesterday: < becomes <=': 'the same day either way',
    "always: latest.status === 'PUBLISHED' (in latest.status === 'PUBLISHED' && latest.books)":
      'one that is planned is gone on with before; it is there for the types',
  },
  'functions/reimbursement/plan-step.ts': {
    "never: if (decision.kind === 'resume')": 'what is resumed is the latest; it is there for the types',
  },
  'functions/use-cases/give-back.ts': {
    "always: payment.status === 'VALIDATED' (in payment.status === 'VALIDATED' && (await exports.closedBy(payment.dueDate)) !== undefined)":
      'only what is validated has a due date; it is there for the types',
  },
  'functions/project-payments/project-days.ts': {
    'known.version < after.version: < becomes <=': 'the same version is the same payment',
  },
};
