import type { Previewed, Tally } from '../../contract/index.ts';
import type { Transcript } from '../transcript/transcript.ts';

/** A transcript as it would be read, for a screen. */
export const previewOf = ({
  path,
  transcript,
}: {
  readonly path: string;
  readonly transcript: Transcript;
}): Previewed => {
  const { spans, exchanges, announcements, reasons, spokespersons: _spokespersons, ...told } = transcript;
  const at = (place: number): { start: number; end: number } => {
    const { start = 0, end = 0 } = spans[place] ?? {};
    return { start, end };
  };
  return {
    path,
    ...told,
    reasons: [...reasons],
    exchanges: exchanges.map(({ n, question, statement, asker, outlet, speaker }) => ({
      n,
      question: { asker, outlet, ...at(question) },
      statement: { speaker, ...at(statement) },
    })),
    statements: announcements.map(({ n, span, speaker }) => ({ n, speaker, ...at(span) })),
    spans: spans.map(({ kind, start, end, n }) => ({ kind, start, end, n })),
  };
};

/** What a transcript comes to. */
export const tallyOf = ({ exchanges, announcements, date, confidence, layout }: Transcript): Tally => ({
  exchanges: exchanges.length,
  statements: announcements.length,
  date,
  confidence,
  layout,
});
