import { words } from '../../contract/words/words.ts';

export const durationWords = words({
  day: { fr: '{count, plural, one {{shown}\u00a0jour} other {{shown}\u00a0jours}}', en: '{count, plural, one {{shown}\u00a0day} other {{shown}\u00a0days}}' },
  hour: { fr: '{shown}\u00a0h', en: '{shown}\u00a0h' },
  minute: { fr: '{shown}\u00a0min', en: '{shown}\u00a0min' },
  second: { fr: '{shown}\u00a0s', en: '{shown}\u00a0s' },
});
