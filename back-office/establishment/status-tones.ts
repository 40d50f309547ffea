import type { Tone } from '../../web/ui/badge.tsx';
import type { Establishment } from './use-establishment.ts';

export const statusTones: Record<Establishment['status'], Tone> = {
  ACTIVE: 'good',
  PAUSED: 'waiting',
  BLOCKED: 'bad',
  CLOSED: 'neutral',
};
