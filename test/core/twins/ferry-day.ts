import { findTwins } from '../../../src/core/twins/find.ts';
import { prepareRecords } from '../../../src/core/twins/records.ts';
import { createSettle, isTwins } from '../../../src/core/twins/settle.ts';
import { openFixtureStore, type FixtureStore, type Said, type ToldBriefing } from '../fixture-store.ts';

// An invented day of the ministry of an invented coast, in the transcript as it was given, in an edited one, and in
// another language.

export const ferryDay: readonly Said[] = [
  {
    outlet: 'Coast Wire',
    question: 'The harbour at Velm has been closed since 3 March. When will the ferries to Japan sail again?',
    statement:
      'The closure of the harbour at Velm follows the storm of last week. 240 engineers are working on the quays by day and night. We expect that the first ferries to Japan will sail on 17 March, and that all 38 lines are back by the end of the month.',
  },
  {
    outlet: 'Northern Wire',
    question: 'Norway has complained about the new tolls for its trawlers. What is your response to that?',
    statement:
      'We have taken note of the complaint from Norway. Tolls are set by law and are the same for all. A trawler pays 1,250 crowns for a call, as it has since the reform. We will explain this to our Norwegian friends next week.',
  },
  {
    outlet: 'Delta TV',
    question: 'Will the minister travel to Kenya for the conference on coral reefs?',
    statement:
      'The minister will travel to Kenya from 21 March and will speak on the second day of the conference. Coral reefs are dear to all who live by the sea. The programme of the visit will be published in good time.',
  },
  {
    outlet: 'Radio Quay',
    question: 'Do you have any comment on the dispute between the pilots and the port of Orle?',
    statement:
      'We urge both sides to sit down and talk. A strike of the pilots would harm 75 per cent of our trade, and nobody wants that.',
  },
];

/** As a newspaper printed it: one exchange is left out, and one answer is not what was said. */
export const ferryDayEdited: readonly Said[] = [
  ferryDay[0] ?? { statement: '' },
  {
    outlet: 'Northern Wire',
    question: 'Norway has complained about the new tolls for its trawlers. What is your response to that?',
    statement:
      'We have taken note of the complaint from Norway. Tolls are set by law and are the same for all. A trawler pays 1,900 crowns for a call. We regret any misunderstanding.',
  },
  ferryDay[3] ?? { statement: '' },
];

/** The same day in Chinese, whole. */
export const ferryDayChinese: readonly Said[] = [
  {
    outlet: '海岸通讯社',
    question: '维尔姆港自3月3日起关闭，开往日本的渡轮何时恢复？',
    statement:
      '维尔姆港是在上周的风暴之后关闭的。目前240名工程师正在码头昼夜施工。我们预计首批开往日本的渡轮将于3月17日起航，到本月底全部38条航线都将恢复。',
  },
  {
    outlet: '北方通讯社',
    question: '挪威对其拖网渔船的新收费表示不满，你对此有何回应？',
    statement:
      '我们注意到挪威方面的意见。收费由法律规定，一视同仁。自改革以来，每艘拖网渔船每次靠港收费1250克朗。下周我们将向挪威朋友作出说明。',
  },
  {
    outlet: '三角洲电视台',
    question: '部长是否会前往肯尼亚出席珊瑚礁会议？',
    statement:
      '部长将于3月21日启程前往肯尼亚，并在会议第二天发言。珊瑚礁对所有临海而居的人都十分珍贵。访问日程将适时公布。',
  },
  {
    outlet: '码头广播电台',
    question: '你对引航员与奥尔港之间的争端有何评论？',
    statement: '我们敦促双方坐下来谈。引航员罢工将损害我们75%的贸易，这是谁都不愿看到的。',
  },
];

/** Another conference of the ministry, on other matters, with its standing line. */
export const otherDay: readonly Said[] = [
  {
    outlet: 'Coast Wire',
    question: 'Is there news of the lighthouse keepers who asked for better pay?',
    statement:
      'The keepers of our lighthouses do work that all of us depend on. Talks with them began in January and go on. We urge both sides to sit down and talk.',
  },
  {
    outlet: 'The Meridian',
    question: 'Sweden has offered icebreakers for the winter. Do you accept the offer?',
    statement:
      'We thank Sweden for the generous offer of 6 icebreakers. Whether they are needed is for the admiralty to say, and it will say so before the frost.',
  },
];

export const toldDay = (said: readonly Said[], more: Partial<ToldBriefing> = {}): ToldBriefing => ({
  date: '2024-03-12',
  series: 'Ministry of Tides',
  said,
  ...more,
});

/** Looks for twins in this thread, as the twins' thread does. */
export const look = async ({ store, collection }: FixtureStore, all = false): Promise<void> => {
  await findTwins(store, { all, isCancelled: () => false, onProgress: () => {} });
  collection.changed();
};

/** A project with these briefings, in which twins were looked for. */
export const openTwins = async (...briefings: readonly ToldBriefing[]) => {
  const fixture = openFixtureStore(...briefings);
  const records = prepareRecords(fixture.store);
  const settle = createSettle(fixture.store);
  await look(fixture);
  return {
    ...fixture,
    records,
    look: (all = false) => look(fixture, all),
    settle: () => {
      settle();
      fixture.collection.changed();
    },
    /** The pairs that count as twins. */
    twins: () =>
      records
        .pairs()
        .filter(isTwins)
        .map(({ a, b }) => [a, b]),
    pair: (a: number, b: number) => records.pairs().find((pair) => pair.a === a && pair.b === b),
    /** What stands side by side: "1 same", "3:2 altered". */
    beside: (a: number, b: number) => records.rowsOf(a, b).map(({ aN, bN, kind }) => `${aN}:${bN} ${kind}`),
  };
};
