/**
 * From where a repair takes what it gives to a merchant, or where it puts what it takes back: accounts of the chart. By
 * `merchant:owed` nothing is posted: the line that no export took is in the books already, and is due again as it stands.
 */
export const repairSides = ['issuer:losses', 'issuer:bank', 'fees', 'merchant:owed'] as const;
export type RepairSide = (typeof repairSides)[number];

/** What the audit finds of a line that no export has taken, and none will. */
export const missedLine = 'due-line-missed';
