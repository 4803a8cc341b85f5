/** The names of the months, January first, in the languages of the collection; inflected and short forms beside the full ones. */
const months: readonly string[] = [
  'january|jan|enero|ene|janvier|januar|jänner|jan|januari|janeiro|gennaio|gen|января|январь|янв|січня|يناير|كانون الثاني|जनवरी|ocak|stycznia|styczeń|ιανουαρίου|leden|ledna|január|ianuarie|ינואר|มกราคม|ม.ค',
  'february|feb|febrero|février|fevrier|févr|februar|feber|februari|fevereiro|fev|febbraio|февраля|февраль|фев|лютого|فبراير|شباط|फ़रवरी|फरवरी|şubat|lutego|luty|φεβρουαρίου|únor|února|február|februarie|פברואר|กุมภาพันธ์|ก.พ',
  'march|mar|marzo|mars|märz|maerz|mrz|maart|março|marco|maret|марта|март|мар|березня|مارس|آذار|मार्च|mart|marca|marzec|μαρτίου|březen|března|március|martie|מרץ|มีนาคม|มี.ค',
  'april|apr|abril|abr|avril|avr|aprile|апреля|апрель|апр|квітня|أبريل|ابريل|نيسان|अप्रैल|nisan|kwietnia|kwiecień|απριλίου|duben|dubna|április|aprilie|אפריל|เมษายน|เม.ย',
  'may|mayo|mai|maio|maggio|mag|mei|maj|мая|май|травня|مايو|أيار|ايار|मई|mayıs|maja|μαΐου|μαιου|květen|května|május|מאי|พฤษภาคม|พ.ค',
  'june|jun|junio|juin|juni|junho|giugno|giu|июня|июнь|июн|червня|يونيو|حزيران|जून|haziran|czerwca|czerwiec|ιουνίου|červen|června|június|iunie|יוני|มิถุนายน|มิ.ย',
  'july|jul|julio|juillet|juil|juli|julho|luglio|lug|июля|июль|июл|липня|يوليو|تموز|जुलाई|temmuz|lipca|lipiec|ιουλίου|červenec|července|július|iulie|יולי|กรกฎาคม|ก.ค',
  'august|aug|agosto|ago|août|aout|agustus|augustus|августа|август|авг|серпня|أغسطس|اغسطس|آب|अगस्त|ağustos|sierpnia|sierpień|αυγούστου|srpen|srpna|augusztus|augusti|אוגוסט|สิงหาคม|ส.ค',
  'september|sept|sep|septiembre|setiembre|septembre|setembro|set|settembre|сентября|сентябрь|сен|вересня|سبتمبر|أيلول|ايلول|सितंबर|सितम्बर|eylül|września|wrzesień|σεπτεμβρίου|září|szeptember|septembrie|ספטמבר|กันยายน|ก.ย',
  'october|oct|octubre|octobre|oktober|okt|outubro|out|ottobre|ott|октября|октябрь|окт|жовтня|أكتوبر|اكتوبر|تشرين الأول|अक्टूबर|अक्तूबर|ekim|października|październik|οκτωβρίου|říjen|října|október|octombrie|אוקטובר|ตุลาคม|ต.ค',
  'november|nov|noviembre|novembre|novembro|ноября|ноябрь|нояб|листопада|نوفمبر|تشرين الثاني|नवंबर|नवम्बर|kasım|listopada|listopad|νοεμβρίου|noiembrie|נובמבר|พฤศจิกายน|พ.ย',
  'december|dec|diciembre|dic|décembre|decembre|déc|dezember|dez|desember|dezembro|dicembre|декабря|декабрь|дек|грудня|ديسمبر|كانون الأول|दिसंबर|दिसम्बर|aralık|grudnia|grudzień|δεκεμβρίου|prosinec|prosince|decembrie|דצמבר|ธันวาคม|ธ.ค',
];

/** The names of the weekdays, Sunday first. */
const weekdays: readonly string[] = [
  'sunday|sun|domingo|dimanche|sonntag|domenica|воскресенье|воскресенья|неділя|الأحد|रविवार|pazar|niedziela|zondag|minggu|söndag|星期日|星期天|周日|週日|日曜日|일요일|禮拜日',
  'monday|mon|lunes|lundi|montag|segunda-feira|lunedì|понедельник|понедельника|понеділок|الاثنين|الإثنين|सोमवार|pazartesi|poniedziałek|maandag|senin|måndag|星期一|周一|週一|月曜日|월요일|禮拜一',
  'tuesday|tue|tues|martes|mardi|dienstag|terça-feira|martedì|вторник|вторника|вівторок|الثلاثاء|मंगलवार|salı|wtorek|dinsdag|selasa|tisdag|星期二|周二|週二|火曜日|화요일|禮拜二',
  'wednesday|wed|miércoles|mercredi|mittwoch|quarta-feira|mercoledì|среда|среду|среды|середа|الأربعاء|الاربعاء|बुधवार|çarşamba|środa|woensdag|rabu|onsdag|星期三|周三|週三|水曜日|수요일|禮拜三',
  'thursday|thu|thur|thurs|jueves|jeudi|donnerstag|quinta-feira|giovedì|четверг|четверга|четвер|الخميس|गुरुवार|perşembe|czwartek|donderdag|kamis|torsdag|星期四|周四|週四|木曜日|목요일|禮拜四',
  'friday|fri|viernes|vendredi|freitag|sexta-feira|venerdì|пятница|пятницу|пятницы|пʼятниця|الجمعة|शुक्रवार|cuma|piątek|vrijdag|jumat|fredag|星期五|周五|週五|金曜日|금요일|禮拜五',
  'saturday|sat|sábado|samedi|samstag|sonnabend|sabato|суббота|субботу|субботы|субота|السبت|शनिवार|cumartesi|sobota|zaterdag|sabtu|lördag|星期六|周六|週六|土曜日|토요일|禮拜六',
];

const numbered = (names: readonly string[], first: number): ReadonlyMap<string, number> =>
  new Map(names.flatMap((list, at) => list.split('|').map((name) => [name, at + first] as const)));

const escaped = (names: readonly string[]): string =>
  names
    .flatMap((list) => list.split('|'))
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/\./g, '\\.'))
    .join('|');

/** 1 to 12 by the name of the month, in lower case. */
export const monthNumbers = numbered(months, 1);
/** Alternatives of a pattern, the longest first. */
export const anyMonth = escaped(months);

const weekdayNumbers = numbered(weekdays, 0);
const weekday = new RegExp(
  `(?<![\\p{L}])(${escaped(weekdays)})(?![\\p{Script=Latin}\\p{Script=Cyrillic}])`,
  'iu',
);
const bracketed = /[(（]([日月火水木金土일월화수목금토])(?:曜日?|요일)?[)）]/u;

/** 0 (Sunday) to 6 of the first weekday named in some words, with its name; null where none is. */
export const weekdayIn = (words: string): { readonly number: number; readonly name: string } | null => {
  const short = bracketed.exec(words)?.[1];
  if (short)
    return {
      number: Math.max('日月火水木金土'.indexOf(short), '일월화수목금토'.indexOf(short)),
      name: short,
    };
  const name = weekday.exec(words)?.[1];
  const number = name === undefined ? undefined : weekdayNumbers.get(name.toLowerCase());
  return name === undefined || number === undefined ? null : { number, name };
};
