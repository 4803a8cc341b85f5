import type { ColumnRole } from '../../../../contract/index.ts';

/** What people call the columns of their tables, in small letters without marks; a role's likeliest names first. */
export const columnNames: readonly (readonly [role: ColumnRole, names: string])[] = [
  [
    'date',
    'date|day|datum|fecha|data|dato|jour|tarih|дата|日期|日付|날짜|التاريخ|datetime|published|publication date|pubdate|date published|speech date|briefing date|created at|start date',
  ],
  ['time', 'time|heure|hora|ora|uhrzeit|zeit|saat|время|时间|時間|時刻|시간|الوقت|start time|timestamp'],
  [
    'title',
    'title|headline|subject|event|briefing|conference|debate|titel|titre|titulo|titolo|baslik|название|заголовок|标题|標題|题目|題名|件名|제목|العنوان|heading|agenda|sitzung|session',
  ],
  [
    'series',
    'series|serie|institution|ministry|agency|forum|chamber|organisation|organization|ministerium|ministere|ministerio|ведомство|机构|機構|系列|기관',
  ],
  [
    'asker',
    'asker|questioner|journalist|reporter|asked by|question by|fragesteller|fragestellerin|journalistin|reporterin|journaliste|periodista|jornalista|giornalista|журналист|корреспондент|记者|記者|提问者|提問者|質問者|질문자|기자|السائل|الصحفي',
  ],
  [
    'outlet',
    'outlet|media|medium|newspaper|news outlet|media outlet|publication|affiliation|publisher|agence|medio|testata|сми|издание|媒体|媒體|メディア|매체|الوسيلة',
  ],
  [
    'speaker',
    'speaker|speaker name|name|person|who|spokesperson|answerer|answered by|answer by|respondent|minister|member|redner|rednerin|sprecher|sprecherin|orateur|intervenant|orador|portavoz|oratore|спикер|выступающий|оратор|发言人|发言者|發言人|發言者|講者|话者|話者|発言者|발언자|대변인|المتحدث',
  ],
  [
    'question',
    'question|questions|question text|q|query|frage|pregunta|pergunta|domanda|soru|вопрос|问|问题|提问|問題|提問|質問|질문|السؤال',
  ],
  [
    'statement',
    'answer|answers|answer text|a|response|reply|statement|antwort|reponse|respuesta|resposta|risposta|cevap|ответ|答|回答|答复|答覆|答え|答弁|답변|대답|الجواب|الإجابة',
  ],
  [
    'text',
    'text|speech|content|utterance|transcript|body|words|remarks|message|speech text|speech content|paragraph|rede|text der rede|beitrag|discours|texte|discurso|texto|discorso|testo|metin|текст|речь|выступление|内容|內容|正文|发言|發言|発言|本文|본문|발언|내용|النص',
  ],
  ['language', 'language|lang|sprache|langue|idioma|lingua|dil|язык|语言|語言|言語|언어|اللغة'],
  [
    'order',
    'order|no|nr|number|index|seq|sequence|turn|turn id|position|speech number|speechnumber|row|n|#|序号|序號|番号|번호',
  ],
  [
    'role',
    'role|type|kind|function|speaker role|turn type|part|rolle|funktion|role du locuteur|rol|роль|角色|類型|类型|役割|역할|الدور',
  ],
];

/** What is written about what was said, however long, was not said itself. */
export const aboutNames =
  /^(?:notes?|remarks? by editor|comments?|annotation|description|summary|abstract|keywords?|tags?|topics?|(?:source )?(?:url|link|file|path)|file ?name|source|id|anmerkung(?:en)?|bemerkung(?:en)?|zusammenfassung|nota|notas|resumen|resumo|resume|примечание|аннотация|备注|備註|摘要|说明|備考|비고|요약|ملاحظات|ملخص)$/u;

/** A column's name for comparison. */
export const foldedName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[\s_./:：-]+/g, ' ')
    .trim();
