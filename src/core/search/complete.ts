import type { Choice, Output, Parsed } from '../../contract/index.ts';
import { calledChoices, dateChoices, fixedChoices, languageChoices, namedChoices } from './choices.ts';
import { fields, type Field } from './fields.ts';
import { listText, topicText } from './named.ts';
import type { Searcher } from './searcher.ts';
import type { IsValue, MatchWay } from './tree.ts';
import { readTyping, type Typing } from './typing.ts';

const mostChoices = 12;
/** Fewer letters are the beginning of any word. */
const fewestLetters = 2;

const fieldHints: Readonly<Record<Field, string>> = {
  outlet: 'questions of an outlet',
  asker: 'who asks',
  speaker: 'who answers',
  series: 'the series',
  lang: 'the language of the briefing',
  title: 'words of the title',
  date: 'a year, month, day or range',
  in: 'words in one part only',
  topic: 'what one of your topics finds',
  note: 'words of your notes',
  line: 'a standing line by its number',
  is: 'unanswered, opening, noted…',
  match: 'words as they are written',
};
const parts = {
  question: 'words in the question',
  statement: 'words in the answer',
  announcement: 'words in an opening statement',
};
const states: Readonly<Record<IsValue, string>> = {
  unanswered: 'questions without a statement',
  answered: 'questions with a statement',
  opening: 'opening statements',
  exchange: 'questions with their answers',
  undated: 'briefings without a date',
  unnamed: 'neither outlet nor asker named',
  noted: 'with a note of yours',
  corrected: 'in which you put something right',
  doubtful: 'in the queue of doubts',
  versioned: 'held in more than one version',
};
const ways: Readonly<Record<MatchWay, string>> = {
  case: 'with these capitals',
  accents: 'with these accents',
  script: 'with these characters',
  written: 'exactly as written',
};
const operators: Readonly<Record<string, string>> = {
  AND: 'both',
  OR: 'either',
  NOT: 'without what follows',
  NEAR: 'at most 10 words between',
  'NEAR/5': 'at most 5 words between',
  BEFORE: 'first, in one sentence',
  'BEFORE/3': 'first, at most 3 words between',
  WITH: 'in one sentence',
};

/** Fields that begin with the letters typed, and operators with the capitals. */
const wordChoices = (typed: string): Choice[] => [
  ...fields
    .filter((name) => name.startsWith(typed.toLowerCase()))
    .map((name): Choice => ({ kind: 'field', text: `${name}:`, hint: fieldHints[name], count: null })),
  ...Object.entries(operators)
    .filter(([word]) => word.startsWith(typed))
    .map(([word, hint]): Choice => ({ kind: 'operator', text: word, hint, count: null })),
];

const valueChoices = (searcher: Searcher, field: Field, typed: string): Choice[] => {
  const { columns, snapshot } = searcher.evaluate('');
  switch (field) {
    case 'outlet':
    case 'asker':
    case 'speaker':
    case 'series':
      return namedChoices(field, columns[field], typed, mostChoices);
    case 'lang':
      return languageChoices(columns, typed, mostChoices);
    case 'date':
      return dateChoices(snapshot.months, typed, mostChoices);
    case 'in':
      return fixedChoices(field, parts, typed);
    case 'is':
      return fixedChoices(field, states, typed);
    case 'match':
      return fixedChoices(field, ways, typed);
    case 'topic':
      return calledChoices('topic', searcher.names.topics(), typed, topicText, mostChoices);
    case 'note':
    case 'line':
    case 'title':
      return [];
  }
};

const choicesFor = (searcher: Searcher, typing: Typing): Choice[] => {
  switch (typing.kind) {
    case 'value':
      return valueChoices(searcher, typing.field, typing.typed);
    case 'list':
      return calledChoices('list', searcher.names.lists(), typing.typed, listText, mostChoices);
    case 'word':
      return wordChoices(typing.typed);
  }
};

/** What could stand where the caret is. In the middle of a word nothing: a choice would take what follows with it. */
export const complete = (
  searcher: Searcher,
  { query, at, asked }: Parsed<'search.complete'>,
): Output<'search.complete'> => {
  const none = { from: at, to: at, choices: [] };
  const typing = at > query.length ? null : readTyping(query, at);
  if (!typing) return none;
  const { from, to } = typing;
  const isWord = typing.kind === 'word';
  if (isWord && (to > at || (typing.typed.length < fewestLetters && !asked))) return none;
  const there = query.slice(from, to);
  const choices = choicesFor(searcher, typing).filter(({ text }) => text !== there);
  return choices.length === 0 ? none : { from, to, choices };
};
