import { latePart } from '../late-part.tsx';

/** At the foot of both apps, where they do not hold up the first picture. */
export const LegalLinks = latePart(() => import('./links.tsx'));
