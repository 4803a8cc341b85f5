const split = (words: string): readonly string[] => words.split('|');

/** Titles and offices that stand before the name of somebody who speaks for an institution; folded, without dots. */
export const officialTitles: ReadonlySet<string> = new Set([
  ...split(
    'mr|ms|mrs|miss|dr|doctor|sir|dame|secretary|sec|under secretary|undersecretary|assistant secretary|deputy assistant secretary|deputy secretary|acting secretary|ambassador|amb|president|the president|vice president|the vice president|prime minister|the prime minister|deputy prime minister|premier|chancellor|minister|deputy minister|vice minister|foreign minister|minister of state|state minister|treasurer|chair|chairman|chairwoman|chief|director|deputy director|acting director|director general|director-general|administrator|acting administrator|commissioner|executive vice-president|governor|deputy governor|gov|mayor|senator|sen|representative|rep|congressman|congresswoman|special envoy|envoy|special representative|coordinator|the right hon|the right honourable|right hon|rt hon|the hon|hon|the honourable|honourable',
  ),
  ...split(
    'general|gen|lieutenant general|lt gen|major general|maj gen|brig gen|brigadier general|brigadier|colonel|col|lt col|lieutenant colonel|admiral|adm|vice admiral|rear admiral|captain|capt|commander|cmdr|major|maj|surgeon general|attorney general|judge|professor|prof|counselor|counsellor|advisor|adviser',
  ),
  ...split(
    'spokesperson|spokesman|spokeswoman|press secretary|deputy press secretary|principal deputy press secretary|deputy spokesperson|deputy spokesman|deputy spokeswoman|associate spokesman|associate spokesperson|chief spokesperson|chief spokesman|secretary general|secretary-general|deputy secretary general|high representative|vice-president|senior administration official|administration official|senior official|official|fbi official|dod official|dhs official|faa official|defense official|senior defense official|senior state department official|state department official|foreign secretary|shri|smt',
  ),
  ...split(
    'sts|staatssekretär|staatssekretärin|bundeskanzler|bundeskanzlerin|bk|bk’in|bkin|bm|bm’in|bundesminister|bundesministerin|kanzler|kanzlerin|ministerpräsident|ministerpräsidentin|bundespräsident|präsident|präsidentin|außenminister|außenministerin|herr|frau|sprecher|sprecherin|regierungssprecher|regierungssprecherin|stv sprecher|stv sprecherin',
  ),
  ...split(
    'presidente|presidenta|presidenta de méxico|presidente de méxico|secretario|secretaria|subsecretario|subsecretaria|ministro|ministra|viceministro|viceministra|canciller|director general|directora|directora general|gobernador|gobernadora|procurador|doctora|portavoz|alcalde|alcaldesa|vicepresidente|vicepresidenta|ministra portavoz',
  ),
  ...split(
    'le ministre|la ministre|le président|la présidente|président|présidente|premier ministre|le premier ministre|la première ministre|première ministre|le porte-parole|la porte-parole|m|mme|mlle|le très hon|le très honorable|l’honorable|l’hon|hon|secrétaire d’état|haut représentant',
  ),
  ...split(
    'o presidente|a presidente|o ministro|a ministra|presidenta|porta-voz|senador|senadora|governador|governadora|prefeito|prefeita|chanceler|secretário|secretária|embaixador|embaixadora',
  ),
  ...split('il presidente|il ministro|la ministra|il premier|premier|onorevole|sottosegretario|viceministro'),
  ...split(
    'президент|министр|премьер-министр|председатель|официальный представитель|пресс-секретарь|посол|директор|губернатор|заместитель министра|замминистра|генеральный секретарь|президент рф',
  ),
  ...split(
    'الوزير|معالي الوزير|وزير الخارجية|وزيرة الخارجية|الوزيرة|الرئيس|رئيس الوزراء|رئيس الجمهورية|السيد|السيدة|الدكتور|السفير|السفيرة|المتحدث باسم الوزارة|المتحدث الرسمي|الناطق الرسمي|الأمين العام|سمو|معالي|فخامة الرئيس',
  ),
  ...split(
    'श्री|श्रीमती|विदेश मंत्री|प्रधानमंत्री|मंत्री|विदेश सचिव|डॉ|bakan|sayın|cumhurbaşkanı|minister|minister-president',
  ),
]);

/** Honours before a name that are no part of it as readers know it. */
export const honours =
  /^(?:(?:the )?(?:right |rt\.? )?hon(?:ou?rable|\.)?|le très hon(?:orable|\.)?|l[’']hon(?:orable|\.)?|shri|smt\.?|श्री|श्रीमती|السيدة?|sayın)\s+/iu;

/** Endings that show a Japanese or Korean label to be an office, and those of one who asks. */
export const officeEnding =
  /(?:大臣|外相|長官|報道官|副報道官|知事|首相|総理|次官|政務官|市長|町長|総裁|副総裁|委員長|議長|会長|社長|局長|審議官|参事官|大使|官房長官|部长|發言人|发言人|主席|总理|總理|总统|總統|장관|차관|대변인|총리|대통령|위원장|청장|국장|실장|총재|수석)$/u;
export const journalistEnding = /(?:記者|记者|기자|氏|さん|アナウンサー|アナ|特派員|解説委員|론설위원)$/u;
