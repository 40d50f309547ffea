import type { CfnManagedLoginBranding } from 'aws-cdk-lib/aws-cognito';
import { readFileSync } from 'node:fs';
import type { Audience } from '../../functions/http/routes.ts';
import { colourToken, type ColourMode } from './design-tokens.ts';

/** Where each app has its icon. */
const apps: Record<Audience, string> = { merchant: 'portal', client: 'app', 'back-office': 'back-office' };
const brandName = 'Encaissement';

/** The icon of the audience's app in the browser's tab, and with the brand's name above the form. */
export function brandingAssets(audience: Audience): CfnManagedLoginBranding.AssetTypeProperty[] {
  const icon = readFileSync(new URL(`../../${apps[audience]}/public/icon.svg`, import.meta.url), 'utf8').trim();
  return [
    { category: 'FAVICON_SVG', colorMode: 'DYNAMIC', extension: 'SVG', bytes: base64(icon) },
    { category: 'FORM_LOGO', colorMode: 'LIGHT', extension: 'SVG', bytes: base64(logo(icon, 'light')) },
    { category: 'FORM_LOGO', colorMode: 'DARK', extension: 'SVG', bytes: base64(logo(icon, 'dark')) },
  ];
}

/** As a picture it can load no font: the system's stands for ours, whatever that is, at one width. */
function logo(icon: string, mode: ColourMode): string {
  const ink = colourToken('ink', mode).slice(0, 6);
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="240" height="48" viewBox="0 0 240 48">',
    icon.replace('<svg ', '<svg width="48" height="48" '),
    '<text x="62" y="32" font-family="system-ui, sans-serif" font-size="24" font-weight="700" textLength="166"',
    ` lengthAdjust="spacingAndGlyphs" fill="#${ink}">${brandName}</text>`,
    '</svg>',
  ].join('');
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');
