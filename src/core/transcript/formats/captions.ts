import { decode } from '../decode.ts';
import type { Content } from './document.ts';
import type { Format } from './format.ts';
import { opensWith } from './look.ts';
import { cuesIn, type Cue } from './captions/cues.ts';
import { spokenText } from './captions/spoken.ts';

/** Captions of films and recordings (SubRip, WebVTT): the cues joined to what each speaker says. */
export const captions = {
  name: 'captions',
  noun: 'caption file',
  endings: ['.srt', '.vtt', '.sbv'],
  isKnownBy: (look) =>
    opensWith(look, 'WEBVTT') ||
    opensWith(look, '\u00ef\u00bb\u00bfWEBVTT') ||
    /^(?:\u00ef\u00bb\u00bf)?\s*\d{1,6}\s*\r?\n\d{1,2}:\d{2}:\d{2}[,.]\d{1,3}\s*-->/.test(look.head),
  read: ({ bytes }, { encoding: chosen }): Content => {
    const { text, encoding, reasons } = decode(bytes, chosen);
    const cues: readonly Cue[] = cuesIn(text);
    const { said, notes, turns } = spokenText(cues, text);
    const told = { turns, date: null, time: null, series: null };
    const source = { text: said, titles: [], dates: [], origins: [], foot: notes, told };
    return { source, encoding, reasons };
  },
} satisfies Format;
