import { describe, expect, test } from 'vitest';
import { readTranscript } from '../../../src/core/transcript/read.ts';

const read = (text: string) => {
  const transcript = readTranscript(new TextEncoder().encode(text), 'conference.txt');
  const speakers = transcript.exchanges.map(({ speaker }) => speaker);
  return { ...transcript, speakers };
};

describe('how conferences are written elsewhere', () => {
  test('the office is the label, and a line over the text names its holder', () => {
    const { speakers, spokespersons, exchanges } = read(
      'Daily Briefing by the Office of the Spokesperson\n\n12 March 2031\n\nThe following is the noon briefing by Lena Okafor, Deputy Spokesman for the Commission.\n\nQuestion:  Who escorted the convoy, and will there be another?\n\nSpokesman:  The mission did, and yes.\n\nQuestion:  Any comment on the strike?\n\nSpokesman:  We have nothing to add.\n',
    );
    expect(exchanges).toHaveLength(2);
    expect(new Set(speakers)).toEqual(new Set(['Lena Okafor']));
    expect(spokespersons).toEqual(['Lena Okafor']);
  });

  test('a family name as label is the person whom a line over the text names', () => {
    const { speakers, time } = read(
      'Department Press Briefing – March 12, 2031\n\nAda Lind, Department Spokesperson\n\n1:18 p.m. EDT\n\nMS LIND: Afternoon, everyone.\n\nQUESTION: Has the envoy arrived?\n\nMS LIND: She has.\n\nQUESTION: When will she meet them?\n\nMS LIND: On Friday.\n',
    );
    expect(speakers).toEqual(['Ada Lind', 'Ada Lind']);
    expect(time).toBe('13:18');
  });

  test('office and name together are one label', () => {
    const { speakers } = read(
      'Midday briefing, 12 March 2031\n\nJournalist: When will it enter into force?\n\nSpokesperson Ada Lind: In the autumn, once both parliaments have voted.\n\nJournalist: And the quotas?\n\nSpokesperson Ben Moss: They will be published together with the text.\n',
    );
    expect(speakers).toEqual(['Ada Lind', 'Ben Moss']);
  });

  test('an initial and a family name without a space are a person', () => {
    const { speakers, announcements } = read(
      'Пресс-конференция по итогам переговоров\n\n12 марта 2031 года\n\nА.Линд: Добрый день! Мы подписали соглашение о судоходстве и договорились о встрече.\n\nВопрос: Когда откроют шлюз?\n\nА.Линд: В мае, работы идут по графику.\n\nРеплика: А мост?\n\nА.Линд: Осенью.\n',
    );
    expect(speakers).toEqual(['А.Линд', 'А.Линд']);
    expect(announcements).toHaveLength(1);
  });

  test('labels of one letter may be parted by a dash', () => {
    const { exchanges, language } = read(
      'Point de presse du 12 mars 2031\n\nQ – Quelle est votre position ? Y aura-t-il une réunion ?\n\nR – Une réunion aura lieu jeudi.\n\nQ – Avez-vous un commentaire sur la grève ?\n\nR – Nous n’avons pas de commentaire pour le moment.\n',
    );
    expect(exchanges).toHaveLength(2);
    expect(language).toBe('fr');
  });

  test('Japanese: the office closes the label, and the year is counted from the era', () => {
    const { speakers, date } = read(
      '河川大臣会見記録\n\n令和13年3月12日（水曜日）14時05分\n\n【林河川大臣】明日からトリンを訪問し、河川委員会に出席します。\n\n【河口通信　田中記者】水門はいつ再開されますか。\n\n【林河川大臣】五月の予定と聞いています。\n\n【記者】橋についてはどうですか。\n\n【林河川大臣】まだ決まっていません。\n',
    );
    expect(speakers).toEqual(['林河川大臣', '林河川大臣']);
    expect(date).toBe('2031-03-12');
  });
});
