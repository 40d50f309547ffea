/** Endings of addresses that people recognise: a full stop without a space behind it is no address by itself. */
const endings =
  'app|be|biz|ch|club|com|co|de|dev|es|eu|fr|info|io|it|link|live|me|net|online|org|page|pro|shop|site|tel|top|uk|xyz';
const address = new RegExp(
  `https?:|\\bwww\\.|@[\\p{L}\\p{N}-]+\\.|[\\p{L}\\p{N}-]\\.(?:${endings})(?![\\p{L}\\p{N}])`,
  'iu',
);

/** A French number, or one with its country's code, however its digits are set apart. */
const phone = /(?<!\d)(?:(?:\+|00)[\s.\-/()]*\d(?:[\s.\-()]*\d){7,}|0[\s.\-()]*[1-9](?:[\s.\-()]*\d){8})(?!\d)/u;

/**
 * Whether a text that somebody is to read before paying would have them go or call elsewhere: links, e-mail addresses and
 * telephone numbers have no place there. A merchant's number stands beside its name, where it was looked at.
 */
export const leadsElsewhere = (text: string): boolean => {
  const plain = text.normalize('NFKC');
  return address.test(plain) || phone.test(plain);
};
