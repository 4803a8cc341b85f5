import { openFile } from '../../src/core/transcript/formats/open.ts';
import { readDocument } from '../../src/core/transcript/read.ts';
import type { Transcript } from '../../src/core/transcript/transcript.ts';

/** What reading a file breaks of what holds for every file, whatever is in it; nothing where it is sound. */
export const faultsOf = async (bytes: Uint8Array, path: string): Promise<readonly string[]> => {
  const faults: string[] = [];
  try {
    for await (const opened of openFile({ bytes, path })) {
      if (!('failure' in opened)) faults.push(...broken(readDocument(opened.document)));
      else if (ofOurs.test(opened.failure.message)) faults.push(`opening: ${opened.failure.message}`);
    }
  } catch (error) {
    faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  return faults;
};

/** Messages of errors that are the program's own and no word about the file. */
const ofOurs =
  /Cannot read|is not a function|is not iterable|undefined|Invalid regular|call stack|Invalid array|out of range|Invalid time/i;

const broken = ({ text, spans, exchanges, announcements, date }: Transcript): readonly string[] => {
  const faults: string[] = [];
  if (spans.map(({ start, end }) => text.slice(start, end)).join('') !== text)
    faults.push('the spans do not rebuild the text');
  if (spans.some(({ start, end }) => end <= start)) faults.push('a span is empty');
  if (
    exchanges.some(
      ({ question, statement }) =>
        spans[question]?.kind !== 'question' || spans[statement]?.kind !== 'statement',
    )
  )
    faults.push('an exchange points at no question or no statement');
  if (announcements.some(({ span }) => spans[span]?.kind !== 'announcement'))
    faults.push('an announcement points at none');
  if (date !== null && Number.isNaN(Date.parse(date))) faults.push(`${date} is no day`);
  return faults;
};
