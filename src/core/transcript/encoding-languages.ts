/** What is known of how a language is written, as far as it tells encodings apart. */
export type Written = {
  readonly language: string;
  /** Letters beyond ASCII in small form, commonest first; for languages of another script, all its letters. */
  readonly letters: string;
  /** Its commonest short words. */
  readonly words: string;
  /** WHATWG names of the encodings it is written in, likeliest first. */
  readonly encodings: readonly string[];
};

const western = ['windows-1252', 'iso-8859-15', 'macintosh'];
const central = ['windows-1250', 'iso-8859-2', 'iso-8859-16'];
const cyrillic = ['windows-1251', 'koi8-r', 'koi8-u', 'iso-8859-5', 'ibm866', 'x-mac-cyrillic'];
const baltic = ['windows-1257', 'iso-8859-13', 'iso-8859-4'];

/** Languages of alphabets that single bytes hold. */
export const written: readonly Written[] = [
  {
    language: 'English',
    letters: 'éèïöüñç',
    words: 'the of and to in that is for we on',
    encodings: western,
  },
  {
    language: 'French',
    letters: 'éèàêçùôâîûëïœüÿ',
    words: 'de la le les et des en que une est pour',
    encodings: western,
  },
  {
    language: 'German',
    letters: 'üäößé',
    words: 'die der und in den von zu das ist nicht mit',
    encodings: western,
  },
  {
    language: 'Spanish',
    letters: 'óíáéñúü¿¡',
    words: 'de la que el en y los se del las por',
    encodings: western,
  },
  {
    language: 'Portuguese',
    letters: 'ãçéáíóõêâúàô',
    words: 'de que o e do da em um para com não',
    encodings: western,
  },
  {
    language: 'Italian',
    letters: 'èàùòéìî',
    words: 'di e che la il un per del non una della',
    encodings: western,
  },
  { language: 'Dutch', letters: 'éëïèöüóá', words: 'de van het een en in dat is op te', encodings: western },
  { language: 'Swedish', letters: 'äåöé', words: 'och i att det som en på är av för', encodings: western },
  { language: 'Danish', letters: 'æøåé', words: 'og i at det en til er på som for', encodings: western },
  {
    language: 'Norwegian',
    letters: 'åøæéòôó',
    words: 'og i det at en til er på som for ikke',
    encodings: western,
  },
  {
    language: 'Finnish',
    letters: 'äöåé',
    words: 'ja on ei että se hän oli mutta kun tai',
    encodings: western,
  },
  {
    language: 'Icelandic',
    letters: 'ðáíþúéæöóý',
    words: 'og að í á er sem til við um hann',
    encodings: western,
  },
  { language: 'Polish', letters: 'ęłóąśżćńź', words: 'w i na z nie się do to jest że', encodings: central },
  { language: 'Czech', letters: 'íáéěřčžýšůúňťóď', words: 'a v se na je že o s z do', encodings: central },
  { language: 'Slovak', letters: 'áíéčžýšľúťňôďóäĺŕ', words: 'a v sa na je že o s z do', encodings: central },
  {
    language: 'Hungarian',
    letters: 'áéöőóüíúű',
    words: 'a az és hogy nem is egy ez van',
    encodings: central,
  },
  {
    language: 'Romanian',
    letters: 'ăîâşţșț',
    words: 'de și şi în a la cu pe care nu din',
    encodings: central,
  },
  { language: 'Croatian', letters: 'čšžćđ', words: 'je u i na se da za su od s', encodings: central },
  { language: 'Slovenian', letters: 'čšž', words: 'je in v na se da za so ki bi', encodings: central },
  {
    language: 'Turkish',
    letters: 'ıüşçğöâîû',
    words: 've bir bu da de için ile olarak çok ne',
    encodings: ['windows-1254'],
  },
  {
    language: 'Lithuanian',
    letters: 'ėšųįąžūčę',
    words: 'ir kad į su yra iš tai kaip apie už',
    encodings: baltic,
  },
  {
    language: 'Latvian',
    letters: 'āīēšņļūžģčķ',
    words: 'un ir ka no uz par ar kas to tika',
    encodings: baltic,
  },
  { language: 'Estonian', letters: 'äõüöšž', words: 'ja on et ei see kui oli mis ka', encodings: baltic },
  {
    language: 'Vietnamese',
    letters: 'đêôươăâ\u0301\u0300\u0303\u0309\u0323',
    words: 'và của là có cho trong không các',
    encodings: ['windows-1258'],
  },
  {
    language: 'Russian',
    letters: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё',
    words: 'и в не на что с по как это он',
    encodings: cyrillic,
  },
  {
    language: 'Ukrainian',
    letters: 'оаинвіетрслкдумпязьбгчйхцїжюшєщфґ',
    words: 'і в на що не з та до у за',
    encodings: cyrillic,
  },
  {
    language: 'Bulgarian',
    letters: 'аиоетнрсвлкдпмузбгяцчжйхщюшфъь',
    words: 'на и да за от се в с не че',
    encodings: cyrillic,
  },
  {
    language: 'Serbian',
    letters: 'аиоенрсјтувдкмлпзгбчцшћжхњђљфџ',
    words: 'је и у да се на за су од са',
    encodings: cyrillic,
  },
  {
    language: 'Greek',
    letters: 'αοιετσνηυρπκμλςωάίόδέγήχθύφώξβζψϊϋ',
    words: 'και το της να του η την τα με για',
    encodings: ['windows-1253', 'iso-8859-7'],
  },
  {
    language: 'Hebrew',
    letters: 'יוהלאמרתבשנדחעקםפטכגןזסצךףץ',
    words: 'של את על לא זה הוא גם כי עם',
    encodings: ['windows-1255', 'iso-8859-8'],
  },
  {
    language: 'Arabic',
    letters: 'اليمونترةبعدسفهكقحأجشىصخطضغزثذئءإظؤآ',
    words: 'في من على أن إلى التي عن هذا ما',
    encodings: ['windows-1256', 'iso-8859-6'],
  },
  {
    language: 'Persian',
    letters: 'ایندرهموتسبشکلخزگفعقچپجحغصطژضذظثئآ',
    words: 'و در به از که این را با است',
    encodings: ['windows-1256'],
  },
  {
    language: 'Thai',
    letters: 'านรกเอมงลยวดที่ัสต้ะบปไคชหโจพแข์ุิีื',
    words: 'ที่ และ ของ ใน',
    encodings: ['windows-874'],
  },
];

/** The commonest characters of each script that is written in two bytes and more. */
export const common = {
  simplified:
    '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运',
  traditional:
    '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運',
  japanese:
    '日本国人年大会中事者方時出一二三十月分見行上下生後前間長政府総理大臣官房質問答記社新聞東京関係外務省協力発表対応状況検討必要考現在世界経済題今回同各全議論明言申点引続実施行動取組保安地合意自由民主党代首相内閣制度法案国際連携交渉開始終了以連立子入手目的性化思通学部高体面定不無第作業員名用',
  korean:
    '이다는을의에가고하은지를로서도기사한대인자정시나어리일들상보수아그전제부해구주장여과안선있만습니와라조국면관된성회우것동경비유없문생위발외치업연계러당미신적정북할각스마게공원중세달진까답질변입협력말기정',
} as const;
