import { words } from '../../contract/words/words.ts';
import type { Language } from '../../contract/words/language.ts';

/** What is said under the pictures; there is no sound. */
export const captionWords = words({
  ask: {
    fr: '1. Vous demandez le paiement\u00a0: un montant, l’identifiant de votre client.',
    en: '1. You ask for the payment: an amount, your client’s identifier.',
  },
  sent: {
    fr: 'La demande est envoyée. Quatre chiffres la désignent, sur vos deux écrans.',
    en: 'The request is sent. Four digits name it, on both your screens.',
  },
  rings: {
    fr: '2. Le téléphone de votre client sonne\u00a0: la demande y arrive toute seule.',
    en: '2. Your client’s phone rings: the request arrives there by itself.',
  },
  chooses: {
    fr: 'Il voit qui demande quoi, et choisit combien payer en chèques-vacances.',
    en: 'It says who asks for what; the client chooses how much to pay in vouchers.',
  },
  approves: {
    fr: '3. Il valide avec son code personnel, que lui seul connaît.',
    en: '3. The client approves with the personal code, which nobody else knows.',
  },
  paid: {
    fr: '4. Vous voyez aussitôt que c’est payé, et quand l’argent arrive.',
    en: '4. You see at once that it is paid, and when the money arrives.',
  },
  received: {
    fr: 'Cinq jours ouvrés plus tard, le virement part vers votre compte.',
    en: 'Five business days later, the transfer leaves for your account.',
  },
});

export type CaptionName = keyof ReturnType<typeof captionWords>;

export interface Cue {
  caption: CaptionName;
  from: number;
  to: number;
}

/** The captions as WebVTT (W3C), at the bottom of the frame, below the pictures. */
export const webVtt = (cues: readonly Cue[], language: Language): string =>
  [
    'WEBVTT',
    ...cues.map(({ caption, from, to }) => `${clock(from)} --> ${clock(to)}\n${captionWords(language)[caption]}`),
  ]
    .join('\n\n')
    .concat('\n');

const clock = (seconds: number): string => `${new Date(Math.round(seconds * 1000)).toISOString().slice(14, 23)}`;
