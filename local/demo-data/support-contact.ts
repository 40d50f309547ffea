import type { Contact } from '../../contract/settings/contact-settings.ts';

/** The support of the demo. Nobody answers: numbers that begin with 01 99 00 are kept for stories (ARCEP, 2018-0881). */
export const supportContact: Contact = {
  phone: '01 99 00 12 34',
  email: 'support@encaissement.example.fr',
  form: 'https://encaissement.example.fr/contact',
  hours: { fr: 'du lundi au vendredi, de 9\u00a0h à 18\u00a0h', en: 'Monday to Friday, 9:00 to 18:00' },
};
