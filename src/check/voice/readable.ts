/** MDX as it is read. */

/**
 * The source with everything that is not read as our words made spaces, line breaks and the marks of list items kept, so that every place in the
 * result is the same place in the source: comments, tags, words of `<Quote>`, targets of links, marks of Markdown.
 * The patterns stop at what cannot belong to them, so that a hostile file costs no more than a long one.
 */
export function readable(source: string): string {
  return withoutQuotations(source)
    .replace(/\{\/\*(?:(?!\{\/\*|\*\/\})[\s\S])*\*\/\}/g, blank)
    .replace(/<\/?[A-Za-z][^<>]*>/g, blank)
    .replace(/\]\([^)[\]\n]*\)/g, blank)
    .replace(/^[ \t]*(?:#{1,6} |>)/gm, blank)
    .replace(/^([ \t]*)[*+](?= )/gm, '$1-')
    .replace(/^[-|: \t]+$/gm, blank)
    .replace(/\*+|[[\]]|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, blank);
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

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
