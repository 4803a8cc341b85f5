/** Whether what a journalist says is only a greeting, thanks or a request for the word: no question of its own. */
export const isCourtesy = (words: string): boolean => {
  if (words.length > 140) return false;
  const left = words
    .replace(/[（(\[][^)）\]]{0,60}[)）\]]/g, ' ')
    .replace(courtesies, ' ')
    .replace(/(?<![\p{L}’'])\p{Lu}[\p{L}’'.-]*/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return left.length === 0 || (left.length < 8 && !/[?？؟]/.test(words) && words.length > left.length * 2 && /^(?:and|so|but|y|sir|ma am|all|again|everyone|señor|both)$/i.test(left));
};

/** Whether words only keep a speaker going or hand over: "Right.", "Go ahead.", "Sure." */
export const isNod = (words: string): boolean => {
  if (words.length > 60) return false;
  const left = words
    .replace(/[（(\[][^)）\]]{0,40}[)）\]]/g, ' ')
    .replace(nods, ' ')
    .replace(courtesies, ' ')
    .replace(/(?<![\p{L}’'])\p{Lu}[\p{L}’'.-]*(?=[\s.,!—-]*$)/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return left === '';
};

const phrase = (list: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${list.toSorted((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}])|谢谢(?:你|您|大家|发言人|主持人)?|你好|您好|大家好|发言人|下午好|上午好|早上好|ありがとうございま(?:す|した)`, 'giu');

const courtesies = phrase([
  'thank you(?: so| very)?(?: much)?', 'thanks(?: so| very)?(?: much| a lot)?', 'many thanks', 'good (?:morning|afternoon|evening|day)', 'hi(?: there)?', 'hello', 'hey', 'welcome(?: back)?', 'congratulations', 'happy (?:new year|birthday|friday|monday|thanksgiving|holidays)', 'merry christmas',
  'how are you(?: doing)?(?: today)?', 'nice to (?:see|meet) you', 'good to see you', 'sir', 'ma[’\']am', 'please', 'sorry', 'excuse me', 'for (?:doing this|taking (?:my|our|the) questions?|the question|your time|having us|calling on me)', 'appreciate it', 'you too', 'bye', 'goodbye', 'mr\\.?', 'ms\\.?', 'mrs\\.?', 'madam', 'mister', 'president', 'secretary', 'chair(?:man)?', 'guys', 'everybody', 'everyone', 'very much', 'so much',
  '(?:can|could|may|might) (?:i|we|you)(?: please| just| take)*(?: ask)?(?: a| one| another| quick)*(?: follow[- ]?up)(?: (?:to|on) (?:that|this))?', '(?:and |just )?(?:a |one )?(?:quick )?follow[- ]?up', 'one more', 'last question',
  'buenos d[ií]as(?: a tod[oa]s(?: y(?: a)? tod[oa]s)?)?', 'buenas (?:tardes|noches)', '(?:muchas |muchísimas )?gracias', 'muy amables?', 'hola', 'cómo (?:est[aá]s?|están)', 'bien', 'muy bien', '(?:¿\\s*)?y usted', 'señor', 'señora', 'presidenta?', 'doctora?', 'igualmente', 'con su permiso', 'con permiso', 'a usted(?:es)?', 'por favor', 'de nada', 'secretari[oa]',
  'guten (?:tag|morgen|abend)', '(?:vielen |herzlichen )?dank(?:e)?(?: schön)?', 'merci(?: beaucoup)?', 'bonjour', 'bonsoir', 'спасибо(?: большое)?', 'добрый (?:день|вечер)', 'доброе утро', 'здравствуйте', 'obrigad[oa]', 'bom dia', 'boa tarde', 'grazie', 'buongiorno', 'شكرا', 'مرحبا',
]);

const nods = phrase([
  'yes', 'yeah', 'yep', 'yup', 'no', 'nope', 'right', 'okay', 'ok', 'sure', 'uh-huh', 'mm-hmm', 'mhm', 'correct', 'exactly', 'got it', 'i see', 'go ahead', 'go right ahead', 'of course', 'absolutely', 'understood', 'all right', 'alright', 'fair enough', 'great', 'well', 'so', 'and', 'but', 'oh', 'ah', 'um', 'uh', 'wait', 'hold on', 'hang on', 'one second', 'i[’\']m sorry', 'sorry', 'go for it', 'it[’\']s okay', 'true', 'wow', 'hmm',
  's[ií]', 'no', 'claro', 'ok', 'adelante', 'a ver', 'bueno', 'bien', 'muy bien', 'ajá', 'así es', 'correcto', 'exacto', 'ya', 'eso', 'sí, sí', 'perdón', 'por supuesto', 'perfecto', 'gut', 'ja', 'nein', 'genau', 'bitte', 'да', 'нет', 'конечно', 'пожалуйста', 'oui', 'non', 'd[’\']accord',
]);
