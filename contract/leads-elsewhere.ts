/** Endings of addresses that people recognise: a full stop without a space behind it is no address by itself. */
const endings =
  'app|bank|be|biz|cc|center|ch|chat|click|cloud|club|co|com|contact|de|dev|email|es|eu|finance|fr|fun|gl|help|icu|' +
  'info|io|it|life|link|live|lu|ly|mc|me|money|net|nl|online|org|page|pl|pro|re|ru|services|shop|site|space|store|' +
  'support|tech|tel|to|top|uk|vip|website|win|world|ws|xyz|рф';
const address = new RegExp(
  [
    String.raw`https?:|[a-z]:\/\/|\bwww\.`,
    String.raw`[\p{L}\p{N}]@\p{L}`,
    String.raw`[\p{L}\p{N}-]\.(?:${endings})(?![\p{L}\p{N}])`,
    // With a path behind it, whatever its ending; and one of four numbers.
    String.raw`[\p{L}\p{N}-]\.\p{L}{2,}\/\S`,
    String.raw`(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])`,
  ].join('|'),
  'iu',
);

/** Has as many digits as half a number, and others behind it: « 02-06-2026 14 h 30 ». */
const day = /(?<!\d)\d{1,2}(?<sign>[./-])\d{1,2}\k<sign>20[2-4]\d(?![./-]?\d)/gu;

/** A French number, or one with its country's code, however its digits are set apart; pairs also by a sign of any kind. */
const phone = new RegExp(
  [
    String.raw`(?<!\d)(?:\+|00)[\s.\-/()]*\d(?:[\s.\-()]*\d){7,}(?!\d)`,
    String.raw`(?:(?<!\d)0|(?<![\p{L}\p{N}])O)[\s.\-()]*[1-9](?:[\s.\-()]*\d){8}(?!\d)`,
    String.raw`(?<!\d)0[1-9](?<gap>[^\p{L}\p{N}]{1,3})\d\d(?:\k<gap>\d\d){3}(?!\d)`,
  ].join('|'),
  'iu',
);

/**
 * Whether a text that somebody is to read before paying would have them go or call elsewhere: links, e-mail addresses and
 * telephone numbers have no place there. A merchant's number stands beside its name, where it was looked at.
 */
export const leadsElsewhere = (text: string): boolean => {
  // Browsers take the full stop of Chinese for one of an address (UTS 46, 2.3).
  const plain = text.normalize('NFKC').replaceAll('。', '.');
  return address.test(plain) || phone.test(plain.replaceAll(day, 'J'));
};
