import type { BooksSettings } from '../../contract/settings/books-settings.ts';

/** Who invoices the commission on a laptop: nobody that there is. */
export const seller: Partial<BooksSettings['seller']> = {
  name: 'Encaissement Démonstration',
  address: '1 rue de l’Exemple',
  postalCode: '75000',
  town: 'Paris',
  siren: '732829320',
  registration: 'SAS au capital de 100\u00a0000\u00a0€, RCS Paris 732\u00a0829\u00a0320',
};
