import { describe, expect, it } from 'vitest';
import { activationCode, activationHash, normaliseActivationCode } from '../../../core/security/activation-code.ts';

describe('activationCode', () => {
  it('has three groups of four symbols, 60 bits, none that is misread', () => {
    const none = activationCode(Buffer.alloc(8, 0));
    const all = activationCode(Buffer.alloc(8, 0xff));
    expect([none, all]).toEqual(['0000-0000-0000', 'ZZZZ-ZZZZ-ZZZZ']);
    const bytes = Buffer.from('0123456789abcdef', 'hex');
    for (let bit = 0; bit < 60; bit += 1) {
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8((flipped.at(7 - (bit >> 3)) ?? 0) ^ (1 << (bit & 7)), 7 - (bit >> 3));
      expect(activationCode(flipped)).not.toBe(activationCode(bytes));
    }
  });

  it('refuses too little chance', () => {
    expect(() => activationCode(Buffer.alloc(7))).toThrow('8 random bytes are needed');
  });
});

describe('activationHash', () => {
  const issued = 'K7QM-3X10-9TDF';

  it.each(['k7qm3x109tdf', ' K7QM 3X10 9TDF ', 'K7QM–3XIO–9TDF', 'k7qm-3xlo-9tdf'])('takes %j for it', (typed) => {
    expect(normaliseActivationCode(typed)).toBe('K7QM3X109TDF');
    expect(activationHash('marie', typed)).toBe(activationHash('marie', issued));
  });

  it('is another for another code and for another client', () => {
    const hashes = [activationHash('marie', issued), activationHash('paul', issued), activationHash('marie', 'K7QM')];
    expect(new Set(hashes).size).toBe(3);
  });
});
