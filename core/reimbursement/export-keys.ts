import type { LocalDate } from '../time.ts';

/** The object keys of an export in its bucket, and of its parts in staging. */
export const exportPrefix = (exportDate: LocalDate): string => `reimbursements/date=${exportDate}`;

export const exportFileKey = (exportDate: LocalDate, name: string): string => `${exportPrefix(exportDate)}/${name}`;
