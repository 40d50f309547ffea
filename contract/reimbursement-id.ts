/** `2026-06-05-1`, or `2026-06-05-upcoming` of a transfer to come. A merchant has nine transfers a day at the most. */
export const reimbursementIdShape = /^(?<date>\d{4}-\d{2}-\d{2})-(?:upcoming|(?<n>[1-9]))$/;
