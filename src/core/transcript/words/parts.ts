/** What a label says about the part its bearer plays, where the word alone says it. */
export type Part = 'asks' | 'answers' | 'leads';

type PartWords = Readonly<Record<Part, readonly string[]>>;

const words = (asks: string, answers: string, leads: string): PartWords => ({
  asks: asks.split('|'),
  answers: answers.split('|'),
  leads: leads === '' ? [] : leads.split('|'),
});

/** Labels that name a part and no person, by language; folded to lower case, without numbers and marks. */
const byLanguage: Readonly<Record<string, PartWords>> = {
  en: words(
    'q|qs|ques|question|questions|questioner|question from the floor|q from the floor|reporter|reporters|journalist|journalists|journo|jrnlst|jnlst|journ|correspondent|press|media|media person|media representative|audience|audience member|male reporter|female reporter|unidentified reporter|unidentified journalist|unidentified correspondent|unidentified questioner|unidentified male reporter|unidentified female reporter|reporter question|press question|question contd|question continued|question cont|follow-up|follow up|followup|follow-up question|interviewer',
    'a|ans|answer|response|spokesperson|spokesman|spokeswoman|official spokesperson|the spokesperson|the spokesman|spokespersons|spox|interviewee',
    'moderator|operator|host|aide|staff|facilitator|the moderator|press officer|press secretariat|conference operator|coordinator|mc|emcee|chairperson|presenter',
  ),
  zh: words(
    '问|問|记者|記者|追问|追問|记者追问|记者问|记者提问|提问|会后有记者问及|有记者问|有记者问及|问题|記者問|記者提問|媒体|媒體|媒体提问|媒體提問|媒体记者|媒體記者|现场提问|現場提問',
    '答|发言人|發言人|答复|答覆|外交部发言人|回答|发言人答|答记者问',
    '主持人|主持|司儀',
  ),
  ja: words(
    '質問|質問者|問|記者|记者|幹事社|幹事|質疑',
    '回答|答|大臣|長官|大臣答',
    '司会|司会者|報道課長|事務局|広報',
  ),
  ko: words(
    '질문|기자|문|질의|질의자|추가 질문|추가질문',
    '답변|답|대변인|응답|부대변인',
    '사회자|진행자|사회',
  ),
  es: words(
    'pregunta|p|preg|interlocutor|interlocutora|intervención|periodista|reportero|reportera|prensa|repregunta|pregunta de la prensa',
    'respuesta|r|resp|vocero|vocera|portavoz',
    'moderador|moderadora|presentador|presentadora|maestro de ceremonias|maestra de ceremonias',
  ),
  fr: words(
    'q|question|questions|journaliste|la presse|presse|intervenant|intervenante|relance|question de la presse|un journaliste|une journaliste',
    'r|rep|réponse|reponse|porte-parole|le porte-parole|la porte-parole|la porte parole',
    'modérateur|modératrice|animateur|animatrice',
  ),
  de: words(
    'f|frage|zusatzfrage|zusatz|nachfrage|zuruf|zwischenruf|journalist|journalistin|reporter|reporterin|frager|fragestellerin|fragesteller|anschlussfrage',
    'antwort|sprecher|sprecherin|regierungssprecher|regierungssprecherin|pressesprecher|pressesprecherin',
    'vorsitzende|vorsitzender|vors|vorsitz|moderatorin|moderation|leitung',
  ),
  ru: words(
    'вопрос|реплика|журналист|журналистка|корреспондент|корр|ведущий вопрос|из зала|вопросы|уточняющий вопрос',
    'ответ|официальный представитель|пресс-секретарь|представитель',
    'модератор|ведущий|ведущая',
  ),
  uk: words(
    'питання|запитання|журналіст|журналістка',
    'відповідь|речник|речниця',
    'ведучий|ведуча|модератор',
  ),
  pt: words(
    'pergunta|p|repórter|reporter|jornalista|pergunta da imprensa|imprensa',
    'resposta|r|porta-voz|o porta-voz',
    'moderador|moderadora|apresentador|apresentadora|cerimonialista|mestre de cerimônias',
  ),
  it: words(
    'domanda|d|giornalista|giornaliste|domande',
    'risposta|r|portavoce|il portavoce',
    'moderatore|moderatrice',
  ),
  ar: words(
    'سؤال|السؤال|س|الصحفي|صحفي|صحفية|الصحفية|صحافي|صحافية|الصحافي|مراسل|مراسلة|المراسل|سائل|السائل',
    'جواب|الجواب|ج|المتحدث|المتحدث الرسمي|المتحدثة|الناطق|الناطق الرسمي|الإجابة|إجابة',
    'المذيع|مدير الجلسة|مدير المؤتمر|مقدم المؤتمر|المقدم',
  ),
  fa: words('سوال|سؤال|پرسش|خبرنگار', 'پاسخ|سخنگو|جواب', 'مجری'),
  he: words('שאלה|עיתונאי|עיתונאית|ש', 'תשובה|דובר|דוברת|ת', 'מנחה'),
  hi: words('प्रश्न|सवाल|पत्रकार|संवाददाता', 'उत्तर|जवाब|प्रवक्ता|आधिकारिक प्रवक्ता', 'संचालक'),
  tr: words('soru|gazeteci|muhabir', 'cevap|yanıt|sözcü', 'moderatör|sunucu'),
  pl: words('pytanie|dziennikarz|dziennikarka', 'odpowiedź|rzecznik|rzeczniczka', 'prowadzący|prowadząca'),
  nl: words('vraag|journalist|verslaggever', 'antwoord|woordvoerder', 'voorzitter|moderator'),
  id: words('pertanyaan|tanya|wartawan|jurnalis', 'jawaban|jawab|juru bicara|jubir', 'moderator'),
  vi: words('câu hỏi|hỏi|phóng viên', 'trả lời|đáp|người phát ngôn', ''),
  th: words('คำถาม|ผู้สื่อข่าว|ถาม', 'คำตอบ|ตอบ|โฆษก', ''),
  el: words('ερωτηση|ερώτηση|δημοσιογραφοσ|δημοσιογράφος', 'απαντηση|απάντηση|εκπρόσωπος', 'συντονιστής'),
  cs: words('otázka|dotaz|novinář|novinářka', 'odpověď|mluvčí', 'moderátor'),
  hu: words('kérdés|újságíró', 'válasz|szóvivő', 'moderátor'),
  ro: words('întrebare|întrebare|jurnalist|ziarist', 'răspuns|purtător de cuvânt', 'moderator'),
  sv: words('fråga|reporter|journalist', 'svar|talesperson', 'moderator'),
};

/** The part that each word plays; what two languages say differently, the first one says. */
export const partWords: ReadonlyMap<string, Part> = new Map(
  Object.values(byLanguage)
    .toReversed()
    .flatMap((language) =>
      (['leads', 'answers', 'asks'] as const).flatMap((part) =>
        language[part].map((word) => [word, part] as const),
      ),
    ),
);

/** Words that go on from the last question of the same journalist. */
export const followUpWords: ReadonlySet<string> = new Set(
  '追问|追問|记者追问|follow-up|follow up|followup|follow-up question|question contd|question continued|question cont|zusatz|zusatzfrage|nachfrage|anschlussfrage|repregunta|relance|추가 질문|추가질문|уточняющий вопрос'.split(
    '|',
  ),
);

/** Labels for a voice the transcriber did not know: it may ask or answer from turn to turn. */
export const unknownVoices: ReadonlySet<string> = new Set(
  'hombre|mujer|man|woman|mann|homme|femme|uomo|donna|homem|mulher|мужчина|женщина|男|女|speaker|unknown speaker|unidentified speaker|unidentified|participant|unknown|male speaker|female speaker|voice|male|female|male voice|female voice|unidentified male|unidentified female|voz hombre|voz mujer|voz de mujer|voz de hombre|voz|voix|sprecher unbekannt|голос|голос из зала|發言者|发言者|発言者|참석자|interpreter|translator|переводчик|dolmetscher|dolmetscherin|interprète|intérprete|interprete|通訳|翻译|통역|المترجم'.split(
    '|',
  ),
);
