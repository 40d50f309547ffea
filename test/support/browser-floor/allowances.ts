const looksFirst = 'A library asks whether it is there, and does without.';
const ownWord = 'No member of that interface: a script’s own object has a property of this name.';
const onlyLooks = 'Looks only: where it is not known, everything works.';

/**
 * What the built files hold that not every browser of the floor has, and why they work there all the same. An entry that is
 * found no more must go.
 */
export const allowances: Readonly<Record<string, string>> = {
  // Scripts
  'URL.parse': looksFirst,
  'Uint8Array.fromBase64': looksFirst,
  'Uint8Array.prototype.toBase64': looksFirst,
  'Uint8Array.fromHex': looksFirst,
  'Uint8Array.prototype.toHex': looksFirst,
  'String.prototype.isWellFormed': looksFirst,
  'Error.prototype.captureStackTrace': looksFirst,
  'Element.prototype.startViewTransition': 'React asks for it where a view transition is used; none is.',
  'Element.prototype.checkVisibility': looksFirst,
  'Navigator.prototype.userAgentData': looksFirst,
  'Navigator.prototype.connection': looksFirst,
  'Navigator.prototype.share': 'The button to share is there only where sharing is.',
  BarcodeDetector: 'web/scan/read-codes.ts asks for it, and reads codes by itself otherwise.',
  'HTMLElement.prototype.popover': 'React’s list of attributes.',
  'HTMLInputElement.prototype.capture': 'React’s list of attributes.',
  'ArrayBuffer.prototype.transfer': ownWord,
  'ArrayBuffer.prototype.resize': ownWord,
  'EventTarget.prototype.when': ownWord,
  'Element.prototype.role': ownWord,
  'HTMLInputElement.prototype.alpha': ownWord,
  'HTMLInputElement.prototype.colorSpace': ownWord,
  'Iterator.prototype.drop': ownWord,
  'Iterator.prototype.take': ownWord,
  'Iterator.prototype.toArray': ownWord,
  'Response.prototype.bytes': ownWord,
  // Styles
  ':has':
    'Firefox since 121. Focus and scrolling have another rule for the older ones (@supports); else the footer only moves while something loads.',
  'text-wrap': onlyLooks,
  'scrollbar-width': onlyLooks,
  'forced-color-adjust': 'For Windows’ high contrast, which browsers without it do not have.',
  'font-family: ui-monospace': 'The next font of the list takes its place.',
  'user-select': 'The bundler writes Safari’s own name of it beside.',
  'cursor: pointer': 'A phone has no pointer to show.',
  'cursor: not-allowed': 'A phone has no pointer to show.',
  'cursor: progress': 'A phone has no pointer to show.',
};
