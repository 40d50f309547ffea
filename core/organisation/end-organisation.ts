import type { LocalDate } from '../time.ts';
import type { Organisation } from './organisation.ts';

/** What becomes of an organisation whose last open establishment closes on that day: its convention goes no further. */
export function endOrganisation(
  { convention }: Organisation,
  day: LocalDate,
): Pick<Organisation, 'status' | 'convention'> {
  if (!convention) return { status: 'CLOSED' };
  const { until = day } = convention;
  return { status: 'CLOSED', convention: { ...convention, until: until < day ? until : day } };
}
