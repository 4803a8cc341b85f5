import { describe, expect, test } from 'vitest';
import { readTranscript } from '../../../src/core/transcript/read.ts';

const read = (text: string) => {
  const transcript = readTranscript(new TextEncoder().encode(text), 'conference.txt');
  const words = (place: number): string => {
    const span = transcript.spans[place];
    return span ? transcript.text.slice(span.start, span.end) : '';
  };
  const kinds = (kind: string): string[] =>
    transcript.spans
      .filter((span) => span.kind === kind)
      .map((span) => transcript.text.slice(span.start, span.end).trim());
  const pairs = transcript.exchanges.map(
    (exchange) => [words(exchange.question), words(exchange.statement)] as const,
  );
  return { transcript, kinds, pairs, announced: transcript.announcements.map((one) => words(one.span)) };
};

const title = 'Press Briefing by Press Secretary Rosa Mbeki, May 11, 2030\n\n';
const opening =
  'MS. MBEKI: Good afternoon. The locks were tested this morning, and all of them closed in time.\n\n';

describe('what counts as an exchange', () => {
  test('a question cut up by an interruption is one stretch with the interruption in it', () => {
    const { pairs } = read(
      `${title}${opening}Q: Who paid for the test --\n\nMS. MBEKI: Yes?\n\nQ: -- the city or the state?\n\nMS. MBEKI: The state paid for all of it.\n\nQ: Why?\n\nMS. MBEKI: It owns the locks.`,
    );
    expect(pairs).toHaveLength(2);
    expect(pairs[0]?.[0]).toBe('Who paid for the test --\n\nMS. MBEKI: Yes?\n\nQ: -- the city or the state?');
  });

  test('polite words that break off open the question that goes on from them', () => {
    const { pairs } = read(
      `${title}${opening}Q: Is it safe?\n\nMS. MBEKI: It is.\n\nQ: Can I just –\n\nMS. MBEKI: Go ahead.\n\nQ: – ask about the bridge?\n\nMS. MBEKI: It is closed.`,
    );
    expect(pairs.map(([question]) => question)).toEqual([
      'Is it safe?',
      'Can I just –\n\nMS. MBEKI: Go ahead.\n\nQ: – ask about the bridge?',
    ]);
  });

  test('an answer of several people and a word thrown in is one stretch', () => {
    const { pairs, transcript } = read(
      `${title}${opening}Q: Is the gate safe?\n\nMS. MBEKI: Let me ask the director, who --\n\nQ: Right.\n\nMS. MBEKI: -- was there.\n\nMR. FROST: The gate is safe, and the next test is in the autumn.\n\nQ: When exactly?\n\nMR. FROST: In October.`,
    );
    expect(pairs).toHaveLength(2);
    expect(pairs[0]?.[1]).toMatch(/^Let me ask.*in the autumn\.$/s);
    expect(transcript.exchanges[0]?.speaker).toBe('Mr. Frost');
  });

  test('greetings, thanks and the moderator stand aside', () => {
    const { pairs, kinds } = read(
      `${title}${opening}Q: Hi, Rosa.\n\nMS. MBEKI: Hi.\n\nMODERATOR: Please go ahead.\n\nQ: Is the ferry late today?\n\nMS. MBEKI: It is on time, as far as I know.\n\nQ: Thank you, Rosa.\n\nMODERATOR: That is all.`,
    );
    expect(pairs).toHaveLength(1);
    expect(kinds('aside')).toEqual(
      expect.arrayContaining(['Hi, Rosa.', 'Hi.', 'Please go ahead.', 'Thank you, Rosa.']),
    );
  });

  test('an opening statement answers nobody', () => {
    const { announced, transcript } = read(
      `${title}${opening}Q: Is the ferry late?\n\nMS. MBEKI: It is not.\n\nQ: And tomorrow?\n\nMS. MBEKI: No.`,
    );
    expect(announced).toEqual([opening.slice('MS. MBEKI: '.length).trim()]);
    expect(transcript.announcements[0]?.speaker).toBe('Rosa Mbeki');
  });

  test('several outlets that ask before one answer are exchanges that share the statement', () => {
    const { pairs, transcript } = read(
      'River Ministry Spokesperson Ada Lind’s Briefing on 4 March 2031\n\nEstuary News: Is the lock open?\n\nSelkirk Gazette: And the bridge?\n\nAda Lind: Both are.\n\nKolven Courant: Until when?\n\nAda Lind: Until Sunday.',
    );
    expect(pairs).toEqual([
      ['Is the lock open?', 'Both are.'],
      ['And the bridge?', 'Both are.'],
      ['Until when?', 'Until Sunday.'],
    ]);
    const [first, second] = transcript.exchanges;
    expect(first?.statement).toBe(second?.statement);
  });

  test('the numbered heading of the next subject ends no statement; the last point of a list does', () => {
    const { pairs } = read(
      `${title}1. The lock\n\nQ: Is the lock open?\n\nMS. MBEKI: It is.\n\n2. The bridge: repairs\n\nQ: What is done?\n\nMS. MBEKI: This:\n\n1. the deck\n\n2. the rails\n\nQ: Until when?\n\nMS. MBEKI: Until May.`,
    );
    expect(pairs.map(([, statement]) => statement)).toEqual([
      'It is.',
      'This:\n\n1. the deck\n\n2. the rails',
      'Until May.',
    ]);
  });

  test('a question without an answer is no exchange, and is told', () => {
    const { pairs, transcript } = read(
      `${title}Q: Is the ferry late?\n\nMS. MBEKI: It is not.\n\nQ: And the bridge?`,
    );
    expect(pairs).toHaveLength(1);
    expect(transcript.reasons.find((reason) => reason.code === 'unanswered')?.text).toBe(
      '1 question without an answer.',
    );
  });
});

describe('labels', () => {
  test('a colon in what is said after a bare Q ends no label; one behind its bearer does', () => {
    const { pairs } = read(
      `${title}${opening}Q   Thanks, Rosa. One thing: is the gate safe?\n\nMS. MBEKI: It is.\n\nQ   On the bridge and on the tolls that were announced this morning: when?\n\nMS. MBEKI: In May.\n\nQ (Ian Frost): And the ferry?\n\nMS. MBEKI: In June.`,
    );
    expect(pairs.map(([question]) => question)).toEqual([
      'Thanks, Rosa. One thing: is the gate safe?',
      'On the bridge and on the tolls that were announced this morning: when?',
      'And the ferry?',
    ]);
  });

  test('words with a colon inside an answer are no speaker', () => {
    const { transcript } = read(
      '2031年3月4日河务部发言人林安达主持例行记者会\n\n河口社记者：何时通航？\n\n林安达：我举两个例子。\n\n案例一：上游船闸。\n\n中国有句古话：水到渠成。\n\n红隼电视台记者：还有吗？\n\n林安达：没有。会议定于22:30举行。',
    );
    expect(transcript.exchanges.map((exchange) => exchange.outlet)).toEqual(['河口社', '红隼电视台']);
  });

  test('an unfamiliar outlet between two answers asks; who asks without a name stays null', () => {
    const { transcript } = read(
      'River Ministry Spokesperson Ada Lindqvist’s Press Conference on 4 March 2031\n\nEstuary News: Is the lock open?\n\nAda Lindqvist: It is.\n\nSelkirk: And the bridge?\n\nAda Lindqvist: Closed.\n\nQ: Until when?\n\nAda Lindqvist: Until Sunday.',
    );
    expect(transcript.exchanges.map((exchange) => exchange.outlet)).toEqual([
      'Estuary News',
      'Selkirk',
      null,
    ]);
  });
});
