import { words } from '../../contract/words/words.ts';

export const durationWords = words({
  day: { fr: '{count, plural, one {{number}\u00a0jour} other {{number}\u00a0jours}}', en: '{count, plural, one {{number}\u00a0day} other {{number}\u00a0days}}' },
  hour: { fr: '{number}\u00a0h', en: '{number}\u00a0h' },
  minute: { fr: '{number}\u00a0min', en: '{number}\u00a0min' },
  second: { fr: '{number}\u00a0s', en: '{number}\u00a0s' },
});
