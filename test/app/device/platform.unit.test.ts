import { expect, it } from 'vitest';
import { platformName } from '../../../app/device/platform.ts';

it.each([
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile/15E148 Safari/604.1',
    5,
    'iPhone',
    'iPhone',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.5 Safari/605.1.15',
    5,
    'iPad',
    'iPad',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.5 Safari/605.1.15',
    0,
    'Mac',
    'Mac',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36',
    5,
    'Téléphone Android',
    'Android phone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14; SM-X200) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36',
    5,
    'Tablette Android',
    'Android tablet',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36',
    10,
    'Ordinateur Windows',
    'Windows computer',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36', 0, 'Ordinateur', 'Computer'],
])('names what says « %s » with %i points of touch', (userAgent, maxTouchPoints, fr, en) => {
  expect(platformName({ userAgent, maxTouchPoints }, 'fr')).toBe(fr);
  expect(platformName({ userAgent, maxTouchPoints }, 'en')).toBe(en);
});
