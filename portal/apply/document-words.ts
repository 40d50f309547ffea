import { words } from '../../web/words/words.ts';

export const documentWords = words({
  title: { fr: 'Vos pièces', en: 'Your documents' },
  lead: { fr: 'Envoyez ici chaque pièce. Elle remplace celle que vous auriez déjà envoyée.', en: 'Send each document here. It takes the place of one that you have sent before.' },
  received: { fr: 'Reçue', en: 'Received' },
  awaited: { fr: 'À envoyer', en: 'To be sent' },
  since: { fr: 'Reçue {moment}, {size}. Choisissez un fichier pour la remplacer.', en: 'Received {moment}, {size}. Choose a file to replace it.' },
  help: { fr: 'PDF, photo JPEG ou image PNG, 10\u00a0Mo au plus.', en: 'PDF, JPEG photo or PNG image, at most 10 MB.' },
  sending: { fr: 'Envoi\u00a0: {name}', en: 'Sending: {name}' },
  expired: { fr: 'Le délai d’envoi est passé. Choisissez à nouveau le fichier.', en: 'It took too long to begin. Choose the file again.' },
  wrong: {
    type: { fr: 'Ce fichier ne convient pas\u00a0: il faut un PDF, une photo JPEG ou une image PNG.', en: 'This file will not do: it has to be a PDF, a JPEG photo or a PNG image.' },
    size: { fr: 'Ce fichier est trop lourd\u00a0: 10\u00a0Mo au plus. Réduisez-le ou photographiez la pièce.', en: 'This file is too large: at most 10 MB. Make it smaller, or take a photo of the document.' },
  },
});
