import { fromHtml, looksLikeHtml } from './html.ts';
import { fromMarkdown, hasFrontMatter } from './markdown.ts';
import type { ToldTurn } from './told.ts';
import { fromBytesLiteral } from './bytes-literal.ts';
import { fromXml, looksLikeXml } from './xml.ts';

/** Something a document says about itself outside its running text; `from` names the place in words. */
export type Statement = { readonly value: string; readonly from: string };

/** A document as running text, and what its mark-up says of its title and its dates, best first. */
export type Source = {
  readonly text: string;
  readonly titles: readonly Statement[];
  readonly dates: readonly Statement[];
  /** Addresses and site names: hints at who published it. */
  readonly origins: readonly string[];
  /** What the document sets apart from its running text: notes, the running heads and feet of its pages. */
  readonly foot?: string;
  /** What a table or the like tells of itself, which is then not guessed from the text. */
  readonly told?: {
    readonly turns: readonly ToldTurn[] | null;
    readonly date: Statement | null;
    readonly time: string | null;
    readonly series: string | null;
  };
};

/** Takes the mark-up off a decoded file: by its extension, and by its looks where that says nothing. */
export const sourceOf = (decoded: string, path: string): Source => {
  const literal = fromBytesLiteral(decoded);
  if (literal !== null) return fromHtml(literal);
  if (looksLikeXml(decoded)) return fromXml(decoded);
  if (looksLikeHtml(decoded)) return fromHtml(decoded);
  if (/\.(md|markdown|mdown)$/i.test(path) || hasFrontMatter(decoded)) return fromMarkdown(decoded);
  return { text: decoded, titles: [], dates: [], origins: [] };
};
