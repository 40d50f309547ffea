/**
 * What people write for others to read in one line (a name, a label, a reference, a message) must show what was written:
 * a mark of direction shows the reader another text, and what is invisible makes two texts look the same. Only what
 * belongs to a picture passes: the joiner (U+200D) within an emoji, and the sign that chooses how one is drawn.
 */
export const asItShows =
  /^(?:[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})|(?<=\p{Extended_Pictographic})[\ufe0e\ufe0f]|(?<=[\d#*])\ufe0f(?=\u20e3))*$/u;

/** As a page sends what was typed or pasted: tabs, line ends and gaps of any width become one space. */
export const oneLine = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\p{Z}\t-\r\u0085]+/gu, ' ')
    .trim();

/** Whether the API takes what was typed, once it is sent as one line. */
export const showsAsWritten = (text: string): boolean => asItShows.test(oneLine(text));
