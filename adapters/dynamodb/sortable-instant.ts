/** An instant, in epoch milliseconds, at the beginning of a sort key: as texts, instants sort as they follow each other. */
export const sortableInstant = (at: number): string => String(at).padStart(16, '0');
