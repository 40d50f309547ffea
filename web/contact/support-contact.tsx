import { latePart } from '../late-part.tsx';

/** Beside each « contactez le support ». */
export const SupportContact = latePart(() => import('./contact-lines.tsx'));
