/** What a label says about the part its bearer plays, where the word alone says it. */
export type Part = 'asks' | 'answers' | 'leads';

/** Labels that name a part and no person, by part; folded to lower case, without numbers. */
export const partWords: Readonly<Record<Part, readonly string[]>> = {
  asks: [
    'q', 'qs', 'question', 'questioner', 'question from the floor', 'reporter', 'journalist', 'correspondent', 'press', 'media', 'audience',
    'audience member', 'male reporter', 'female reporter', 'unidentified reporter', 'unidentified journalist', 'follow-up', 'follow up',
    '问', '問', '记者', '記者', '追问', '追問', '记者追问', '记者问', '提问', '记者提问', '会后有记者问及', '有记者问', '有记者问及', '质问', '質問',
    'pregunta', 'p', 'interlocutor', 'interlocutora', 'intervención', 'periodista', 'reportero', 'reportera',
    'frage', 'zusatzfrage', 'zusatz', 'nachfrage', 'journalistin',
    'вопрос', 'журналист', 'pergunta', 'repórter', 'domanda', 'giornalista', 'journaliste', 'سؤال', 'س', 'الصحفي', '질문', '기자', 'питання', 'запитання', 'pytanie', 'soru', 'pertanyaan',
  ],
  answers: [
    'a', 'answer', 'spokesperson', 'spokesman', 'spokeswoman', 'official spokesperson', 'the spokesperson', 'spox', '答', '发言人', '發言人', '答复', '外交部发言人',
    'respuesta', 'r', 'vocero', 'vocera', 'portavoz', 'antwort', 'réponse', 'reponse', 'porte-parole', 'ответ', 'resposta', 'risposta', 'portavoce',
    'جواب', 'ج', 'المتحدث', '답변', '대변인', 'відповідь', 'odpowiedź', 'cevap', '大臣', '回答', 'jawaban',
  ],
  leads: [
    'moderator', 'operator', 'host', 'aide', 'staff', 'facilitator', 'the moderator', 'press officer', 'moderador', 'moderadora', 'presentador', 'presentadora', 'vorsitzende', 'vorsitzender',
    'moderatorin', 'modérateur', 'modératrice', 'модератор', 'ведущий', '主持人', '主持', '司会', '司会者', '사회자', 'moderatore', 'المذيع', 'مدير الجلسة',
  ],
};

/** Labels for a voice the transcriber did not know: it may ask or answer from turn to turn. */
export const unknownVoices: readonly string[] = [
  'speaker', 'unknown speaker', 'unidentified speaker', 'unidentified', 'participant', 'unknown', 'male speaker', 'female speaker', 'voice', 'male', 'female', 'voz hombre', 'voz mujer', 'voz de mujer', 'voz de hombre', 'voz',
];

/** Titles that stand before the name of somebody who speaks for an institution. */
export const officialTitles: readonly string[] = [
  'mr', 'ms', 'mrs', 'miss', 'dr', 'doctor', 'sir', 'secretary', 'sec', 'under secretary', 'assistant secretary', 'deputy secretary', 'acting secretary', 'ambassador', 'amb',
  'president', 'the president', 'vice president', 'the vice president', 'prime minister', 'premier', 'chancellor', 'minister', 'deputy minister', 'foreign minister', 'chair', 'chairman', 'chairwoman', 'director', 'deputy director',
  'acting director', 'administrator', 'acting administrator', 'commissioner', 'governor', 'gov', 'mayor', 'senator', 'sen', 'representative', 'rep', 'general', 'gen', 'lieutenant general', 'lt gen', 'major general', 'brig gen', 'colonel', 'col',
  'admiral', 'adm', 'vice admiral', 'rear admiral', 'captain', 'capt', 'major', 'maj', 'surgeon general', 'attorney general', 'judge', 'professor', 'prof', 'spokesperson', 'spokesman', 'spokeswoman', 'press secretary',
  'deputy spokesperson', 'deputy spokesman', 'associate spokesman', 'secretary general', 'secretary-general', 'high representative', 'senior administration official', 'administration official', 'senior official', 'official', 'sts', 'staatssekretär', 'staatssekretärin', 'bundeskanzler', 'bundeskanzlerin',
  'presidente', 'presidenta', 'presidenta de méxico', 'presidente de méxico', 'secretario', 'secretaria', 'subsecretario', 'subsecretaria', 'ministro', 'ministra', 'canciller', 'director general', 'directora', 'directora general', 'gobernador', 'gobernadora', 'procurador', 'doctora',
  'le ministre', 'la ministre', 'm', 'mme', 'herr', 'frau', 'chair', 'fbi official', 'dod official', 'dhs official', 'faa official', 'defense official', 'state department official',
];

/** Words that show a label to be a news organisation, in scripts with spaces; matched as whole words. */
export const outletWords: readonly string[] = [
  'news', 'times', 'tv', 'television', 'radio', 'daily', 'agency', 'press', 'post', 'journal', 'broadcasting', 'media', 'network', 'today', 'weekly', 'herald', 'tribune', 'telegraph', 'guardian', 'observer', 'magazine', 'review',
  'reuters', 'afp', 'ap', 'cnn', 'bbc', 'abc', 'nbc', 'cbs', 'cnbc', 'npr', 'pbs', 'rthk', 'cctv', 'cgtn', 'cri', 'xinhua', 'bloomberg', 'tass', 'sputnik', 'novosti', 'efe', 'ansa', 'dpa', 'pti', 'ians', 'ani', 'nhk', 'kbs', 'yonhap', 'kyodo', 'jiji', 'nikkei', 'asahi', 'yomiuri', 'mainichi', 'axios', 'politico', 'fox', 'msnbc',
  'handelsblad', 'zeitung', 'spiegel', 'welt', 'monde', 'figaro', 'país', 'mundo', 'jazeera', 'anadolu', 'interfax', 'ifx', 'ukrinform', 'paper', 'wire', 'gazette', 'chronicle', 'bulletin', 'standard', 'globe', 'mail', 'newspaper', 'journalist', 'reporter', 'correspondent', 'channel', 'publico', 'periódico', 'diario', 'noticias',
];

/** Endings that show a label to be a news organisation in Chinese and Japanese. */
export const hanOutletEnding =
  /(?:记者|記者|记者问|记者提问|问及|社|通讯社|报|報|日报|时报|晚报|邮报|电视台|電視台|电台|广播公司|广播电视台|卫视|衛視|央视|央广|国广|网|網|新闻|新聞|周刊|杂志|传媒|媒体|新闻网|托拉斯|新聞網|台|频道|放送|新聞社)$/;

/** Names journalists of any country may bear in Chinese transcripts that no ending shows. */
export const hanOutlets = new Set(['今日俄罗斯', '澎湃', '路透', '彭博', '法新', '塔斯', '埃菲', '安莎', '半岛', '俄新', '共同', '时事', '天空新闻']);

/** Common Chinese family names: a label of two to four characters that opens with one may be a person. */
export const hanSurnames = new Set(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉龚程嵇邢裴陆荣翁荀羊惠甄曲家封芮储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公耿郭南',
);
