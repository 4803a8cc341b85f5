import { WorkbenchError } from '../../contract/index.ts';
import type { Lexeme } from './lexer.ts';

const mostCharacters = 32_000;
/** The most terms of one query text. */
export const mostTerms = 500;
const deepest = 200;
/** The most terms of a query together with the topics and lists it names, and theirs. */
const mostWithNamed = 20_000;

const tooLarge = (what: string): WorkbenchError =>
  new WorkbenchError(
    'too-large',
    `The query ${what}. It was not run. Split it into several searches, or into topics.`,
  );
const figure = (n: number): string => n.toLocaleString('en-GB');

/** Throws `too-large` for a text that is not even taken apart. */
export const checkLength = (query: string): void => {
  if (query.length > mostCharacters) throw tooLarge(`is longer than ${figure(mostCharacters)} characters`);
};

/** Whether a lexeme asks for something by itself. */
export const isTerm = ({ kind }: Lexeme): boolean =>
  kind === 'chunk' || kind === 'quoted' || kind === 'regex' || kind === 'list' || kind === 'field';

/** Throws `too-large` for too many terms, or brackets too deep. */
export const checkLexemes = (lexemes: readonly Lexeme[]): void => {
  if (lexemes.filter(isTerm).length > mostTerms) throw tooLarge(`has more than ${mostTerms} terms`);
  let depth = 0;
  for (const { kind } of lexemes) {
    depth += kind === 'open' ? 1 : kind === 'close' && depth > 0 ? -1 : 0;
    if (depth > deepest) throw tooLarge(`has brackets more than ${deepest} deep`);
  }
};

/** Counts the terms of a query and of all that it names; throws `too-large` past 20,000. */
export const countTerms = () => {
  let terms = 0;
  return (more: number): void => {
    terms += more;
    if (terms > mostWithNamed)
      throw tooLarge(`has more than ${figure(mostWithNamed)} terms with the topics and lists it names`);
  };
};
