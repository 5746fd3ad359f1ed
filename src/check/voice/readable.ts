/** MDX as it is read. */

/**
 * The source with everything that is not read as our words made spaces, so that every place in the result is the same
 * place in the source: comments, tags, quotations, blocks of code, targets of links, marks of Markdown. Line breaks
 * stay, and the marks of headings and of items of lists.
 * The patterns stop at what cannot belong to them, so that a hostile file costs no more than a long one.
 */
export function readable(source: string): string {
  return withoutQuotations(withoutCodeAndComments(source))
    .replace(/<\/?[A-Za-z][^<>]*>/g, blank)
    .replace(/\]\([^)[\]\n]*\)/g, blank)
    .replace(BLOCKQUOTE, blank)
    .replace(/^([ \t]*)[*+](?= )/gm, '$1-')
    .replace(/^[-|: \t]+$/gm, blank)
    .replace(/\*+|[[\]]|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, blank);
}

/** With the lines of its last paragraph that have no mark. */
const BLOCKQUOTE =
  /^[ \t]*(?:(?:[-*+]|\d+[.)]) )?>[^\n]*(?:\n(?![ \t]*(?:\n|$|#{1,6} |[-*+] |\d+[.)] |`{3}))[^\n]+)*/gm;

/** The same without what stands between backticks, which is no English. */
export const withoutInlineCode = (text: string): string => text.replace(/(?<!`)(`+)[^`\n]+\1/g, blank);

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** Blocks of code and comments print no word of ours, and no attribute. */
export const withoutCodeAndComments = (source: string): string =>
  withoutBlocksOfCode(source).replace(/\{\/\*(?:(?!\{\/\*|\*\/\})[\s\S])*\*\/\}/g, blank);

/** A fence that is never closed runs to the end. */
function withoutBlocksOfCode(source: string): string {
  let fence = '';
  return source
    .split('\n')
    .map((line) => {
      const [, mark = '', info = ''] = /^[ \t]*(`{3,}|~{3,})([^`]*)$/.exec(line) ?? [];
      if (fence === '') fence = mark;
      else if (mark.startsWith(fence) && info.trim() === '') fence = '';
      else return blank(line);
      return mark === '' ? line : blank(line);
    })
    .join('\n');
}

function withoutQuotations(source: string): string {
  let result = '';
  let from = 0;
  for (let open = source.indexOf('<Quote'); open >= 0; open = source.indexOf('<Quote', from)) {
    const close = source.indexOf('</Quote>', open);
    if (close < 0) break;
    result += source.slice(from, open) + blank(source.slice(open, close));
    from = close;
  }
  return result + source.slice(from);
}
