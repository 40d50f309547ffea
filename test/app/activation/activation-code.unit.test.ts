import { describe, expect, it } from 'vitest';
import {
  formatActivationCode,
  isActivationCode,
  typedActivationCode,
} from '../../../app/activation/activation-code.ts';

describe('an activation code as people type it', () => {
  it.each([
    ['as it is printed', 'K7QM-3XVR-9TDF'],
    ['in lower case, without hyphens', 'k7qm3xvr9tdf'],
    ['with spaces, also no-break ones', ' K7QM 3XVR\u00a09TDF '],
    ['with the hyphens of a word processor', 'K7QM–3XVR—9TDF'],
  ])('%s', (_how, typed) => {
    expect(formatActivationCode(typed)).toBe('K7QM-3XVR-9TDF');
    expect(isActivationCode(typed)).toBe(true);
  });

  it('takes the letters that look like digits for these', () => {
    expect(formatActivationCode('oO1l-iI00-ABCD')).toBe('0011-1100-ABCD');
  });

  it.each([
    ['too short', 'K7QM-3XVR-9TD'],
    ['too long', 'K7QM-3XVR-9TDFA'],
    ['a letter that no code has', 'U7QM-3XVR-9TDF'],
    ['nothing', ''],
  ])('is none: %s', (_why, typed) => expect(isActivationCode(typed)).toBe(false));

  it('falls into groups while it is typed', () => {
    const typed = [...'k7qm3xvr'].reduce((before, symbol) => typedActivationCode(before, before + symbol), '');
    expect(typed).toBe('K7QM-3XVR');
  });

  it('is left alone while its middle is mended, until it is whole', () => {
    expect(typedActivationCode('K7QM-3XV', 'K7M-3XV')).toBe('K7M-3XV');
    expect(typedActivationCode('K7M-3XV', 'K7qM-3XV')).toBe('K7qM-3XV');
    expect(typedActivationCode('K7M-3XVR-9TDF', 'K7qM-3XVR-9TDF')).toBe('K7QM-3XVR-9TDF');
  });

  it('can be deleted symbol by symbol', () => {
    expect(typedActivationCode('K7QM-3', 'K7QM-')).toBe('K7QM-');
    expect(typedActivationCode('K7QM-', 'K7QM')).toBe('K7QM');
  });
});
