import type { Reason, SpanKind } from '../../contract/index.ts';

/** A stretch of the text: UTF-16 offsets, end excluded. */
export type Span = {
  readonly kind: SpanKind;
  readonly start: number;
  readonly end: number;
  /** Number of the exchange (question, statement) or of the announcement it is; null for what stands apart. */
  readonly n: number | null;
};

/** One question and the statement that answers it. `question` and `statement` are places in `Transcript.spans`. */
export type ReadExchange = {
  readonly n: number;
  readonly question: number;
  readonly statement: number;
  /** As labelled, without the colon; null where the transcript does not say. */
  readonly asker: string | null;
  /** Null where no outlet is named. */
  readonly outlet: string | null;
  readonly speaker: string | null;
};

/** A statement that answers nobody: an opening announcement. */
export type ReadAnnouncement = { readonly n: number; readonly span: number; readonly speaker: string | null };

/** A transcript as it was read. The spans touch, start at 0 and end at `text.length`: joined, they are the text. */
export type Transcript = {
  readonly text: string;
  /** WHATWG name of the encoding the bytes were read in, such as utf-8 or gb18030. */
  readonly encoding: string;
  /** The kind of file it was read from, such as text, docx or csv. */
  readonly format: string;
  readonly title: string;
  /** YYYY-MM-DD, or null where the document is silent. */
  readonly date: string | null;
  /** HH:MM, or null. */
  readonly time: string | null;
  /** Where the date was taken from, in words. */
  readonly dateFrom: string | null;
  /** Name of the institution's series, such as "Foreign ministry, China". */
  readonly series: string | null;
  /** BCP 47: en, zh, es, ... `und` where it cannot be told. */
  readonly language: string;
  readonly spokespersons: readonly string[];
  readonly exchanges: readonly ReadExchange[];
  readonly announcements: readonly ReadAnnouncement[];
  readonly spans: readonly Span[];
  /** Name of the layout that explained it best. */
  readonly layout: string;
  /** 0 to 1, with what took from it. */
  readonly confidence: number;
  readonly reasons: readonly Reason[];
};
