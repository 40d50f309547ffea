import { readFileSync } from 'node:fs';
import { control, RawResponse } from '../controls/controls.ts';
import type { Control } from '../controls/controls.ts';
import type { Identity } from '../demo-data/identity.ts';
import { cockpitPage, SCRIPT_PATH } from './cockpit-page.ts';

/** The page « Poste de pilotage », for those who would rather press a button than write a call. */
export function cockpitControls(identities: () => readonly Identity[]): Control[] {
  return [
    control({
      method: 'GET',
      path: '/_local/',
      run: () => Promise.resolve(RawResponse.ofPage(cockpitPage(identities()))),
    }),
    control({
      method: 'GET',
      path: SCRIPT_PATH,
      run: () => {
        const script = readFileSync(new URL('cockpit.js', import.meta.url));
        return Promise.resolve(new RawResponse({ 'content-type': 'text/javascript' }, script));
      },
    }),
  ];
}
