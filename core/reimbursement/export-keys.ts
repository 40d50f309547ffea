import type { LocalDate } from '../time.ts';

/** Where an export stands in its bucket, and its parts in staging. */
export const exportPrefix = (exportDate: LocalDate): string => `reimbursements/date=${exportDate}`;

export const exportFileKey = (exportDate: LocalDate, name: string): string => `${exportPrefix(exportDate)}/${name}`;
