import { describe, expect, it } from 'vitest';
import { brandingAssets } from '../../lib/managed-login/branding-assets.ts';
import { brandingSettings } from '../../lib/managed-login/branding-settings.ts';
import { audiences } from '../../functions/http/routes.ts';
import { referred, synthesized } from './synthesized-stack.ts';

const stack = synthesized();
const values = (type: string) => Object.values(stack.resources(type)).map(({ Properties }) => Properties);

type Shape = { [name: string]: Shape | true };
const both = (mode: Shape): Shape => ({ lightMode: mode, darkMode: mode });
const states =
  (...names: string[]) =>
  (state: Shape) =>
    Object.fromEntries(names.map((name) => [name, state]));
const logoBar: Shape = {
  backgroundImage: { enabled: true },
  logo: { enabled: true, location: true },
  ...both({ borderColor: true, background: { color: true } }),
};
const button = both(
  states('defaults', 'hover', 'active', 'disabled')({ backgroundColor: true, borderColor: true, textColor: true }),
);
/**
 * The names of the document that Cognito gives for its own values (DescribeManagedLoginBranding with ReturnMergedResources),
 * as deployments have published it. Another name is refused, by the deployment only.
 */
const known: Shape = {
  categories: {
    auth: { authMethodOrder: true, federation: { interfaceStyle: true, order: true } },
    form: {
      displayGraphics: true,
      instructions: { enabled: true },
      languageSelector: { enabled: true },
      location: { horizontal: true, vertical: true },
      sessionTimerDisplay: true,
    },
    global: {
      colorSchemeMode: true,
      pageFooter: { enabled: true },
      pageHeader: { enabled: true },
      spacingDensity: true,
    },
    signUp: { acceptanceElements: true },
  },
  componentClasses: {
    buttons: { borderRadius: true },
    divider: both({ borderColor: true }),
    dropDown: {
      borderRadius: true,
      ...both(
        states('defaults', 'hover', 'match')({ itemBackgroundColor: true, itemBorderColor: true, itemTextColor: true }),
      ),
    },
    focusState: both({ borderColor: true }),
    idpButtons: { icons: { enabled: true } },
    input: {
      borderRadius: true,
      ...both({ defaults: { backgroundColor: true, borderColor: true }, placeholderColor: true }),
    },
    inputDescription: both({ textColor: true }),
    inputLabel: both({ textColor: true }),
    link: both(states('defaults', 'hover')({ textColor: true })),
    optionControls: both({
      defaults: { backgroundColor: true, borderColor: true },
      selected: { backgroundColor: true, foregroundColor: true },
    }),
    statusIndicator: both(
      states(
        'error',
        'pending',
        'success',
        'warning',
      )({ backgroundColor: true, borderColor: true, indicatorColor: true }),
    ),
  },
  components: {
    alert: { borderRadius: true, ...both({ error: { backgroundColor: true, borderColor: true } }) },
    favicon: { enabledTypes: true },
    form: {
      backgroundImage: { enabled: true },
      borderRadius: true,
      logo: { enabled: true, formInclusion: true, location: true, position: true },
      ...both({ backgroundColor: true, borderColor: true }),
    },
    idpButton: { standard: button, custom: {} },
    pageBackground: { image: { enabled: true }, ...both({ color: true }) },
    pageFooter: logoBar,
    pageHeader: logoBar,
    pageText: both({ bodyColor: true, descriptionColor: true, headingColor: true }),
    phoneNumberSelector: { displayType: true },
    primaryButton: button,
    secondaryButton: button,
  },
};

/** Each value with its path. */
function leaves(node: object, path = ''): [string, unknown][] {
  return Object.entries(node).flatMap(([name, value]): [string, unknown][] =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? leaves(value as object, `${path}${name}.`)
      : [[path + name, value]],
  );
}

/** WCAG 2.2, 1.4.3. @param colour eight hexadecimal digits */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('managed login', () => {
  it('is what each pool shows, in our looks: without them it shows nothing', () => {
    const domains = values('AWS::Cognito::UserPoolDomain');
    expect(domains.map(({ ManagedLoginVersion }) => ManagedLoginVersion)).toEqual([2, 2, 2]);
    const branded = values('AWS::Cognito::ManagedLoginBranding').map(({ ClientId }) => referred(ClientId));
    expect(branded.sort()).toEqual(Object.keys(stack.resources('AWS::Cognito::UserPoolClient')).sort());
  });

  it('is told only what it knows', () => {
    const names = leaves(known).map(([path]) => path);
    const told = leaves(brandingSettings());
    expect(told.map(([path]) => path).filter((path) => !names.includes(path))).toEqual([]);
    const colours = told.filter(([path]) => path.toLowerCase().endsWith('color'));
    expect(colours.length).toBeGreaterThan(50);
    expect(colours.filter(([, value]) => !/^[0-9a-f]{8}$/.test(String(value)))).toEqual([]);
  });

  it.each(['lightMode', 'darkMode'] as const)('can be read in %s', (mode) => {
    const { components, componentClasses } = brandingSettings();
    const colours = new Map(leaves({ components, componentClasses }).map(([path, value]) => [path, String(value)]));
    const ground = `components.form.${mode}.backgroundColor`;
    const pairs = [
      ...['headingColor', 'bodyColor', 'descriptionColor'].map((name) => [
        `components.pageText.${mode}.${name}`,
        ground,
      ]),
      ...['inputLabel', 'inputDescription'].map((name) => [`componentClasses.${name}.${mode}.textColor`, ground]),
      [`componentClasses.link.${mode}.defaults.textColor`, ground],
      [`componentClasses.input.${mode}.placeholderColor`, `componentClasses.input.${mode}.defaults.backgroundColor`],
      ...['primaryButton', 'secondaryButton'].flatMap((name) =>
        ['defaults', 'hover', 'active'].map((state) => [
          `components.${name}.${mode}.${state}.textColor`,
          `components.${name}.${mode}.${state}.backgroundColor`,
        ]),
      ),
    ];
    const weak = pairs.filter(([text = '', under = '']) => contrast(colours.get(text)!, colours.get(under)!) < 4.5);
    expect(weak).toEqual([]);
  });

  it.each(audiences)('has the icon of the app that %s sign in to', (audience) => {
    const assets = brandingAssets(audience);
    expect(assets.map(({ category, colorMode }) => [category, colorMode])).toEqual([
      ['FAVICON_SVG', 'DYNAMIC'],
      ['FORM_LOGO', 'LIGHT'],
      ['FORM_LOGO', 'DARK'],
    ]);
    const pictures = assets.map(({ bytes = '' }) => Buffer.from(bytes, 'base64').toString());
    expect(pictures.every((svg) => svg.startsWith('<svg') && !svg.includes('href'))).toBe(true);
    expect(pictures[0]).toContain(audience === 'back-office' ? '#3d2f6b' : '#0a5d55');
    expect(pictures[1]).toContain('>Encaissement</text>');
  });
});
