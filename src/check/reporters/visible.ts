/** Text of content files on its way to a terminal: control and direction characters are shown as `\u{1B}`, not obeyed. */
const OBEYED =
  /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

export const visible = (text: string): string =>
  text.replace(OBEYED, (character) => `\\u{${character.codePointAt(0)!.toString(16).toUpperCase()}}`);
