import { describe, expect, it } from 'vitest';
import { pushState, type PushFacts, type PushState } from '../../../app/notification/push-state.ts';

const yesNo = [true, false];
const all: PushFacts[] = yesNo.flatMap((isOffered) =>
  yesNo.flatMap((isIosTab) =>
    yesNo.flatMap((isSupported) =>
      yesNo.flatMap((isActivated) =>
        yesNo.flatMap((isRegistered) =>
          (['default', 'denied', 'granted'] as const).map((permission) => ({
            isOffered,
            isIosTab,
            isSupported,
            isActivated,
            isRegistered,
            permission,
          })),
        ),
      ),
    ),
  ),
);
const well: PushFacts = {
  isOffered: true,
  isIosTab: false,
  isSupported: true,
  isActivated: true,
  isRegistered: true,
  permission: 'granted',
};

describe('whether a device is notified', () => {
  it.each<[string, Partial<PushFacts>, PushState]>([
    ['all is well', {}, 'on'],
    ['the API does not know it', { isRegistered: false }, 'canAsk'],
    ['nobody was asked', { permission: 'default' }, 'canAsk'],
    ['its owner has refused', { permission: 'denied' }, 'denied'],
    ['its owner has refused since', { permission: 'denied', isRegistered: true }, 'denied'],
    ['it cannot pay', { isActivated: false }, 'notActivated'],
    ['its browser cannot', { isSupported: false }, 'unsupported'],
    [
      'it is a tab of an iPhone, which cannot before it is installed',
      { isIosTab: true, isSupported: false },
      'installFirst',
    ],
    ['this deployment notifies no browser', { isOffered: false }, 'off'],
  ])('when %s', (_when, facts, state) => {
    expect(pushState({ ...well, ...facts })).toBe(state);
  });

  it('is said only when nothing at all stands against it', () => {
    const notified = all.filter((facts) => pushState(facts) === 'on');
    expect(notified).toEqual([well]);
  });

  it('is asked only where the answer would count', () => {
    for (const facts of all.filter((each) => pushState(each) === 'canAsk')) {
      const { isOffered, isIosTab, isSupported, isActivated, permission } = facts;
      expect({ isOffered, isIosTab, isSupported, isActivated }).toEqual({
        isOffered: true,
        isIosTab: false,
        isSupported: true,
        isActivated: true,
      });
      expect(permission).not.toBe('denied');
    }
  });

  it('is "off" in every combination without a push service, and nothing else is ever off', () => {
    for (const facts of all) expect(pushState(facts) === 'off').toBe(!facts.isOffered);
  });
});
