import { words } from '../words/words.ts';

export const connectionNoticeWords = words({
  title: { fr: 'Connexion perdue', en: 'Connection lost' },
  detail: { fr: 'Ce que vous voyez date un peu. La page se mettra à jour d’elle-même dès que le réseau reviendra.', en: 'What you see is a little old. The page will update by itself as soon as the network is back.' },
});
