import { words } from './words.ts';

/** What a merchant does, as whoever applies and whoever reviews it read it. */
export const activityWords = words({
  ACCOMMODATION: { fr: 'Hébergement', en: 'Accommodation' },
  OUTDOOR: { fr: 'Plein air et loisirs', en: 'Outdoor and leisure' },
  TRAVEL_AGENCY: { fr: 'Agence de voyages', en: 'Travel agency' },
  CULTURE: { fr: 'Culture', en: 'Culture' },
  RESTAURANT: { fr: 'Restauration', en: 'Restaurant' },
  TRANSPORT: { fr: 'Transport', en: 'Transport' },
  OTHER: { fr: 'Autre', en: 'Other' },
});
