import { describe, expect, it } from 'vitest';
import { isMisleading } from '../../../core/names/misleading-name.ts';

describe('a merchant’s name', () => {
  it.each([
    'ANCV',
    'ANCV — Service sécurité',
    '🔒 ANCV',
    'A.N.C.V.',
    'a n c v',
    'ＡＮＣＶ',
    'ANСV',
    'Chèques-Vacances Connect',
    'CHEQUE VACANCES',
    'Сhèque-Vacances',
    'Service Sécurité',
    'Service-securite',
    'Service clіents',
    'Encaissement',
    'Εncaissement',
    'Gîte dеs Cimes',
    '🅐🅝🅒🅥',
    '🅰🅽🅲🆅 Info',
    '🇦🇳🇨🇻',
    'ANCVConnect',
    'ANCV2',
    '4NCV',
    'Chéque Vacance',
    'CVConnect',
    'Encaissements',
    'ENCAlSSEMENT',
    'Services Sécurité',
    'Service de la sécurité',
    'Service des fraudes',
    'Serv1ce cl1ent',
    '5ervice client',
    'Assistance clients',
  ])('passes for somebody else’s: %s', (name) => {
    expect(isMisleading(name)).toBe(true);
  });

  it.each([
    'Gîte des Cimes',
    'Agence Horizon',
    'Vertige Canyon',
    'Blanc Vallon',
    'Domaine de l’Étang',
    'Hôtel n° 12 – Évasion & Nature',
    'Sécurité Montagne Formation',
    'Au P’tit Bonheur',
    'Restaurant Sakura 桜',
    'Ελληνική Ταβέρνα',
    'Café 1900',
    'Parking 🅿 Gare',
    'Gîtes de France 🇫🇷',
    'Services à la montagne',
    'Vacances Bleues',
    'Maison Blancvillain',
    'Clients du Lac & Services',
    'Gîte ☀️ du Soleil',
  ])('is its own: %s', (name) => {
    expect(isMisleading(name)).toBe(false);
  });
});
