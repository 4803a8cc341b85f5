import { eachLine, type Mark } from './lines.ts';

/**
 * Questions and answers that are retold in one sentence: "Asked if …, the Spokesman said that …". Such labels have no width:
 * the words of the question begin with "Asked", those of the answer with who answers.
 */
export const reportedMarks = (text: string): readonly Mark[] => {
  const marks: Mark[] = [];
  eachLine(text, 0, (start, end) => {
    const line = text.slice(start, Math.min(end, start + 1500));
    const opening = asked.exec(line);
    if (!opening) return;
    const answer = answered.exec(line.slice(opening[0].length));
    const name = answer?.[1];
    if (!answer || !name) return;
    const from = start + opening[0].length - opening[0].trimStart().length;
    const comma = /^,\s+/.exec(answer[0])?.[0].length ?? 0;
    const at = start + opening[0].length + answer.index + comma;
    marks.push({ start: from, end: from, name: 'asked' });
    marks.push({ start: at, end: at, name: spelledOut(text, name) });
  });
  return marks;
};

const asked =
  /^\s*(?:(?:When |Also )?[Aa]sked|Put to (?:him|her|them|the \p{L}+)|Pressed|Questioned|Challenged|Reminded|Told|In (?:answer|response|reply) to (?:a |further )?questions?)\b/u;
const answered =
  /,\s+(?:the\s+)?((?:[A-Z][\p{L}’']*\s?){1,6}|he|she|they)\s?(?=(?:had\s|then\s|also\s)?(?:said|replied|answered|told|pointed|added|explained|declined|confirmed|repeated|agreed|stressed|made it clear|noted)\b)/u;

/** "FMOS" as the text spells it out once: "First Minister’s Official Spokesman (FMOS)". */
const spelledOut = (text: string, name: string): string => {
  const short = name.trim();
  if (!/^[A-Z]{2,8}$/.test(short)) return short;
  const head = text.slice(0, 20_000);
  const at = head.indexOf(`(${short})`);
  const before = at < 0 ? null : /((?:\p{Lu}[\p{L}’']+\s){1,6})$/u.exec(head.slice(Math.max(0, at - 80), at));
  return before?.[1]?.trim().replace(/^The /, '') ?? short;
};
