/** Whether what a journalist says is only a greeting, thanks or a request for the word: no question of its own. */
export const isCourtesy = (words: string): boolean => {
  if (words.length > 140) return false;
  if (words.length < 90 && !/[?？]/.test(words) && floor.test(words)) return true;
  const bare = words.replace(brackets, ' ');
  const without = bare.replace(courtesies, ' ');
  if (without === bare) return false;
  return without.replace(nods, ' ').replace(called, ' ').replace(filler, ' ').replace(noLetters, '') === '';
};

/** "I have a question on …", without the question. */
const floor =
  /^[^.!?]{0,24}[.,—–-]*\s*(?:and |but |so |then )*(?:i|we)(?:[’'](?:ve|d|ll))?(?: (?:just|do|also|have|had|got|need|needed|want|wanted|would|like|to|ask|a|an|one|two|three|another|few|couple|of|quick|more|follow[- ]?up))* questions?\b[^.?]{0,30}[.—–-]*$/i;
const brackets = /[（([][^)）\]]{0,60}[)）\]]/g;
/** Names that are called: a greeting has few other words in capitals. */
const called = /(?<![\p{L}’'])\p{Lu}[\p{L}’'.-]*/gu;
const filler =
  /(?<!\p{L})(?:and|so|but|then|y|a|all|again|both|just|very|much|for|to|the|my|everyone|tod[oa]s|on|that|this)(?!\p{L})/giu;
const noLetters = /[^\p{L}\p{N}]+/gu;

/** Whether words only keep a speaker going or hand over: "Right.", "Go ahead.", "Sure." */
export const isNod = (words: string): boolean => {
  if (words.length > 60) return false;
  const left = words
    .replace(brackets, ' ')
    .replace(nods, ' ')
    .replace(courtesies, ' ')
    .replace(/(?<![\p{L}’'])\p{Lu}[\p{L}’'.-]*(?=[\s.,!—-]*$)/gu, ' ')
    .replace(noLetters, '');
  return left === '';
};

const phrase = (list: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${list.toSorted((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}])|谢谢(?:你|您|大家|发言人|主持人)?|你好|您好|大家好|发言人|下午好|上午好|早上好|ありがとうございま(?:す|した)`,
    'giu',
  );

const courtesies = phrase([
  'thank you(?: so| very)?(?: much)?',
  'thanks(?: so| very)?(?: much| a lot)?',
  'many thanks',
  'good (?:morning|afternoon|evening|day)',
  'hi(?: there)?',
  'hello',
  'hey',
  'welcome(?: back)?',
  'congratulations',
  'happy (?:new year|birthday|friday|monday|thanksgiving|holidays)',
  'merry christmas',
  'how are you(?: doing)?(?: today)?',
  'nice to (?:see|meet) you',
  'good to see you',
  'sir',
  "ma[’']am",
  'please',
  'sorry',
  'excuse me',
  'for (?:doing this|taking (?:my|our|the) questions?|the question|your time|having us|calling on me)',
  'appreciate it',
  'you too',
  'bye',
  'goodbye',
  'mr\\.?',
  'ms\\.?',
  'mrs\\.?',
  'madam',
  'mister',
  'president',
  'secretary',
  'chair(?:man)?',
  'guys',
  'everybody',
  'everyone',
  'very much',
  'so much',
  '(?:can|could|may|might) (?:i|we|you)(?: (?:please|just|also|take|ask|do|have|get|quickly|you|follow|jump|in|up))*(?: (?:a|an|one|another|two|just|quick|brief|more|last|final|other|few|couple|of|follow[- ]?up|questions?|things?))*(?: (?:to|on) (?:that|this))?',
  '(?:a |one )?(?:quick )?follow[- ]?up(?: question)?',
  '(?:just )?one (?:more|last|quick)(?: question| thing)?',
  '(?:one|a|two|quick|last) questions?',
  'buenos d[ií]as(?: a tod[oa]s(?: y(?: a)? tod[oa]s)?)?',
  'buenas (?:tardes|noches)',
  '(?:muchas |muchísimas )?gracias',
  'muy amables?',
  'hola',
  'cómo (?:est[aá]s?|están)',
  'bien',
  'muy bien',
  '(?:¿\\s*)?y usted',
  'señor',
  'señora',
  'presidenta?',
  'doctora?',
  'igualmente',
  'con su permiso',
  'con permiso',
  'a usted(?:es)?',
  'por favor',
  'de nada',
  'secretari[oa]',
  'guten (?:tag|morgen|abend)',
  '(?:vielen |herzlichen )?dank(?:e)?(?: schön)?',
  'merci(?: beaucoup)?',
  'bonjour',
  'bonsoir',
  'спасибо(?: большое)?',
  'добрый (?:день|вечер)',
  'доброе утро',
  'здравствуйте',
  'obrigad[oa]',
  'bom dia',
  'boa tarde',
  'grazie',
  'buongiorno',
  'شكرا',
  'مرحبا',
]);

const nods = phrase([
  'yes',
  'yeah',
  'yep',
  'yup',
  'no',
  'nope',
  'right',
  'okay',
  'ok',
  'sure',
  'uh-huh',
  'mm-hmm',
  'mhm',
  'correct',
  'exactly',
  'got it',
  'i see',
  'go ahead',
  'go right ahead',
  'of course',
  'absolutely',
  'understood',
  'all right',
  'alright',
  'fair enough',
  'great',
  'well',
  'so',
  'and',
  'but',
  'oh',
  'ah',
  'um',
  'uh',
  'wait',
  'hold on',
  'hang on',
  'one second',
  "i[’']m sorry",
  'sorry',
  'go for it',
  "it[’']s okay",
  'true',
  'wow',
  'hmm',
  's[ií]',
  'no',
  'claro',
  'ok',
  'adelante',
  'a ver',
  'bueno',
  'bien',
  'muy bien',
  'ajá',
  'así es',
  'correcto',
  'exacto',
  'ya',
  'eso',
  'sí, sí',
  'perdón',
  'por supuesto',
  'perfecto',
  'gut',
  'ja',
  'nein',
  'genau',
  'bitte',
  'да',
  'нет',
  'конечно',
  'пожалуйста',
  'oui',
  'non',
  "d[’']accord",
]);
