import { colourToken, radiusToken, type ColourMode } from './design-tokens.ts';

/** Names of colours of web/styles/tokens.css, for a part of the page and its parts. */
interface ColourNames {
  [part: string]: string | ColourNames;
}

/**
 * How the pages of managed login look: those of the apps, in light and dark as the browser asks. What is left out is
 * Cognito's own. It has no published schema: the names are those that DescribeManagedLoginBranding gives for its own values,
 * and a name that is none is refused by the deployment only (test/lib/managed-login.unit.test.ts).
 */
export const brandingSettings = () => ({
  categories: {
    global: { colorSchemeMode: 'DYNAMIC', pageHeader: { enabled: false }, pageFooter: { enabled: false } },
    form: {
      displayGraphics: false,
      // It begins with the page's language (`lang`); guests from abroad have more to choose from here than with us.
      languageSelector: { enabled: true },
      location: { horizontal: 'CENTER', vertical: 'CENTER' },
    },
  },
  componentClasses: {
    buttons: { borderRadius: radiusToken('full') },
    divider: inBothModes({ borderColor: 'line' }),
    dropDown: {
      borderRadius: radiusToken('s'),
      ...inBothModes({
        defaults: { itemBackgroundColor: 'surface' },
        hover: { itemBackgroundColor: 'brand-soft', itemBorderColor: 'line', itemTextColor: 'ink' },
        match: { itemBackgroundColor: 'brand-soft', itemTextColor: 'on-brand-soft' },
      }),
    },
    focusState: inBothModes({ borderColor: 'focus' }),
    input: {
      borderRadius: radiusToken('s'),
      ...inBothModes({
        defaults: { backgroundColor: 'surface', borderColor: 'line-strong' },
        placeholderColor: 'ink-soft',
      }),
    },
    inputDescription: inBothModes({ textColor: 'ink-soft' }),
    inputLabel: inBothModes({ textColor: 'ink' }),
    link: inBothModes({ defaults: { textColor: 'brand' }, hover: { textColor: 'brand-strong' } }),
    optionControls: inBothModes({
      defaults: { backgroundColor: 'surface', borderColor: 'line-strong' },
      selected: { backgroundColor: 'brand', foregroundColor: 'on-brand' },
    }),
    statusIndicator: inBothModes({
      error: { backgroundColor: 'bad-soft', borderColor: 'bad', indicatorColor: 'bad' },
      success: { backgroundColor: 'good-soft', borderColor: 'on-good-soft', indicatorColor: 'on-good-soft' },
      warning: { backgroundColor: 'sun-soft', borderColor: 'on-sun-soft', indicatorColor: 'on-sun-soft' },
    }),
  },
  components: {
    alert: {
      borderRadius: radiusToken('m'),
      ...inBothModes({ error: { backgroundColor: 'bad-soft', borderColor: 'bad' } }),
    },
    favicon: { enabledTypes: ['SVG'] },
    form: {
      borderRadius: radiusToken('l'),
      backgroundImage: { enabled: false },
      logo: { enabled: true, formInclusion: 'IN', location: 'CENTER', position: 'TOP' },
      ...inBothModes({ backgroundColor: 'surface', borderColor: 'line' }),
    },
    pageBackground: { image: { enabled: false }, ...inBothModes({ color: 'ground' }) },
    pageText: inBothModes({ headingColor: 'ink', bodyColor: 'ink', descriptionColor: 'ink-soft' }),
    primaryButton: inBothModes({
      defaults: { backgroundColor: 'brand', textColor: 'on-brand' },
      hover: { backgroundColor: 'brand-strong', textColor: 'on-brand' },
      active: { backgroundColor: 'brand-strong', textColor: 'on-brand' },
    }),
    secondaryButton: inBothModes({
      defaults: { backgroundColor: 'surface', borderColor: 'line-strong', textColor: 'ink' },
      hover: { backgroundColor: 'surface', borderColor: 'brand', textColor: 'brand' },
      active: { backgroundColor: 'brand-soft', borderColor: 'brand', textColor: 'on-brand-soft' },
    }),
  },
});

function inBothModes(names: ColourNames) {
  return { lightMode: colours(names, 'light'), darkMode: colours(names, 'dark') };
}

function colours(names: ColourNames, mode: ColourMode): object {
  return Object.fromEntries(
    Object.entries(names).map(([part, name]) => [
      part,
      typeof name === 'string' ? colourToken(name, mode) : colours(name, mode),
    ]),
  );
}
