import { describe, expect, it } from 'vitest';
import { leadsElsewhere } from '../../contract/leads-elsewhere.ts';

describe('what somebody reads before paying', () => {
  it.each([
    'Confirmez sur https://ancv-securite.fr',
    'www.exemple.fr/payer',
    'Voir exemple.com',
    'ancv.secure-login.top',
    'Écrivez à aide@exemple.fr',
    'ANCV : confirmez votre code au 01 23 45 67 89',
    'Rappelez le 0123456789',
    'Tél. 06.12.34.56.78',
    '+33 6 12 34 56 78',
    '0033612345678',
    '０１ ２３ ４５ ６７ ８９',
    '06/12/34/56/78',
    '06 – 12 – 34 – 56 – 78',
    '06·12·34·56·78',
    'O6 12 34 56 78',
    'hxxp://exemple',
    'bit.ly/abc',
    'exemple.photos/payer',
    'ancv.support',
    'ancv。fr',
    'ancv.рф',
    'aide@ancv',
    '192.168.1.1',
  ])('does not lead elsewhere: %s', (text) => {
    expect(leadsElsewhere(text)).toBe(true);
  });

  it.each([
    'Week-end au gîte',
    'Séjour du 12/06/2026 au 19/06/2026',
    'Réservation 2026-118, 2 pers.',
    'Massage 02-06-2026 14 h 30',
    'Du 02.06.2026 au 09.06.2026, 2 pers.',
    'M.Durand, 2 nuits @ 85 €',
    'Du 01/06-08/06 (12 pers.)',
    'Location vélo 2 j.',
    'Chambre n° 12. Petit-déj. compris',
    'Dossier 10003377487',
    'Forfait 4 jours, 2 adultes + 3 enfants',
    'Randonnée 1 250 m de dénivelé',
    'Acompte 30 % (85,50 €)',
  ])('is an ordinary label: %s', (text) => {
    expect(leadsElsewhere(text)).toBe(false);
  });
});
