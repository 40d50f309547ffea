import { words } from '../../contract/words/words.ts';

export const delayWords = words({
  D: { fr: '{count, plural, one {#\u00a0jour} other {#\u00a0jours}}', en: '{count, plural, one {#\u00a0day} other {#\u00a0days}}' },
  H: { fr: '{count, plural, one {#\u00a0heure} other {#\u00a0heures}}', en: '{count, plural, one {#\u00a0hour} other {#\u00a0hours}}' },
  M: { fr: '{count, plural, one {#\u00a0minute} other {#\u00a0minutes}}', en: '{count, plural, one {#\u00a0minute} other {#\u00a0minutes}}' },
  S: { fr: '{count, plural, one {#\u00a0seconde} other {#\u00a0secondes}}', en: '{count, plural, one {#\u00a0second} other {#\u00a0seconds}}' },
});
