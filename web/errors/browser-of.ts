import type { browserFamilies } from '../../contract/page-error.ts';

interface Browser {
  family: (typeof browserFamilies)[number];
  /** 0 where it does not say. */
  version: number;
}

/** The first that fits: later ones also name themselves so, to be taken for them. */
const known: [Browser['family'], RegExp][] = [
  // Every browser there is the system's own inside.
  ['iOS', /(?:iPhone OS|iPad; CPU OS) (\d{1,3})/],
  ['Edge', /Edg(?:A|e)?\/(\d{1,3})/],
  ['Samsung', /SamsungBrowser\/(\d{1,3})/],
  ['Firefox', /Firefox\/(\d{1,3})/],
  ['Chrome', /Chrome\/(\d{1,3})/],
  ['Safari', /Version\/(\d{1,3}).* Safari\//],
];

/** No more of `navigator.userAgent` than a mistake may depend on. */
export function browserOf(userAgent: string): Browser {
  for (const [family, shape] of known) {
    const [, version] = shape.exec(userAgent) ?? [];
    if (version !== undefined) return { family, version: Number(version) };
  }
  return { family: 'other', version: 0 };
}
