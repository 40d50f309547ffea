import type { CSSProperties } from 'react';

/**
 * The colours of the web apps (web/styles/tokens.css): mailboxes know neither custom properties nor `light-dark()`. Inline
 * for the light ones, by class for the dark: what a mailbox drops leaves a mail that can be read.
 */
const light = {
  ground: '#f7f5f0',
  surface: '#ffffff',
  ink: '#17221f',
  soft: '#4d5a56',
  line: '#dcd8cd',
  brand: '#0a5d55',
  onBrand: '#ffffff',
};

const font = "system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
const text: CSSProperties = { fontFamily: font, color: light.ink, fontSize: '16px', lineHeight: '24px', margin: '0' };
const small: CSSProperties = { ...text, color: light.soft, fontSize: '13px', lineHeight: '20px' };

export const style = {
  body: { backgroundColor: light.ground, margin: '0', padding: '24px 0' },
  frame: { width: '100%', maxWidth: '600px', padding: '0 12px' },
  brand: { ...text, color: light.brand, fontSize: '18px', fontWeight: 700, padding: '0 8px 12px' },
  card: {
    backgroundColor: light.surface,
    border: `1px solid ${light.line}`,
    borderRadius: '14px',
    padding: '28px 24px',
  },
  title: { ...text, fontSize: '22px', lineHeight: '30px', fontWeight: 700, margin: '0 0 12px' },
  text: { ...text, margin: '0 0 12px' },
  facts: { margin: '8px 0 20px', borderTop: `1px solid ${light.line}` },
  fact: { ...text, padding: '10px 0', borderBottom: `1px solid ${light.line}` },
  label: { color: light.soft },
  button: {
    ...text,
    backgroundColor: light.brand,
    color: light.onBrand,
    borderRadius: '10px',
    fontWeight: 600,
    padding: '13px 22px',
    textDecoration: 'none',
  },
  caution: { ...small, margin: '20px 0 0' },
  foot: { ...small, padding: '0 8px', margin: '12px 0 0' },
  link: { color: light.brand, textDecoration: 'underline' },
} satisfies Record<string, CSSProperties>;

export const darkStyle = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .ground, .ground td { background-color: #0f1513 !important; }
  .card, .card td { background-color: #18201d !important; }
  .card { border-color: #33403b !important; }
  .line { border-color: #33403b !important; }
  .ink { color: #eaf1ee !important; }
  .soft { color: #a9b7b2 !important; }
  .brand { color: #66cfc0 !important; }
  .button, .button td { background-color: #66cfc0 !important; color: #06221e !important; }
}
`;
