import { words } from '../../web/words/words.ts';

export const offlineWords = words({
  lead: { fr: 'Dès que le réseau revient, le portail s’ouvre de lui-même.', en: 'As soon as the network is back, the portal opens by itself.' },
  unreachableLead: { fr: 'Le portail réessaie de lui-même et s’ouvrira dès que le service répond.', en: 'The portal keeps trying, and will open as soon as the service answers.' },
  kept: { fr: 'La demande que vous aviez commencée reste dans cet onglet. Aucune demande ne part sans vous.', en: 'The request that you had begun stays in this tab. No request goes off without you.' },
  sent: { fr: 'Ce qui a été envoyé suit son cours\u00a0: votre client peut payer, et les délais courent, que ce portail soit ouvert ou non.', en: 'What was sent goes on: your client can pay, and the deadlines run, whether this portal is open or not.' },
});
