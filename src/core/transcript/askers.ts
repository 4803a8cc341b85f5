import { isAllCapitals, lowered } from './speakers.ts';
import { foldedName, lookOf } from './voices.ts';
import { hanSurnames } from './words/outlets.ts';

/** A journalist's label as a name: capitals lowered. */
export const askerName = (label: string): string => {
  const plain = label.replace(/\s+/g, ' ').trim();
  return isAllCapitals(plain) && plain.includes(' ') ? lowered(plain) : plain;
};

/** The outlet in a journalist's label: without quotation marks of titles and the word for journalist. */
export const outletInLabel = (label: string): string => {
  const plain = label
    .replace(/^会后[，,]?/, '')
    .replace(/(?:记者|記者)?(?:追问|问及|提问|问)?$/, '')
    .replace(/(?:记者|記者)$/, '')
    .trim();
  const quoted = /^《([^》]+)》$/.exec(plain)?.[1];
  return (quoted ?? plain).replace(/\s+(?:reporter|journalist|correspondent)$/i, '');
};

/** The two in "Jane Roe, Daily Bugle" and, by the label as it is written, "Jane Roe (Daily Bugle)"; null where a label names one. */
export const personAndOutlet = (name: string, written: string): Naming | null => {
  const han = /^(\S{2,20})[\s·]+(\S{1,12}(?:記者|氏|さん|기자))$/u.exec(name);
  if (han?.[1] && han[2]) return { asker: han[2], outlet: han[1] };
  const [asker = '', behind, ...more] = name.split(/,\s+/);
  const bracketed = /[（([]([^()（）[\]]{2,60})[)）\]]\s*[:：]?\s*$/.exec(written)?.[1];
  const outlet = more.length > 0 ? undefined : (behind ?? bracketed);
  if (!outlet || onStage.test(outlet)) return null;
  const [own, look] = [lookOf(asker), lookOf(outlet)];
  if (own !== 'name' && !(own === 'stranger' && look === 'outlet')) return null;
  return look === 'outlet' || look === 'name' || look === 'stranger'
    ? { asker: askerName(asker), outlet: outletInLabel(outlet) }
    : null;
};

const onStage =
  /\d|inaudible|interpret|translat|microphone|phone|video|remote|crosstalk|spoken|\bvia\b|\bSr\b|\bJr\b/i;

/** The outlet named behind a journalist's name, by themselves or by who calls on them: "Jane Roe from the New York Times", "Jane Roe, CNBC". */
export const outletInWords = (asker: string, words: string): string | null => {
  const surname = foldedName(asker).split(' ').at(-1) ?? '';
  const at = surname.length > 1 ? words.toLowerCase().lastIndexOf(surname) : -1;
  return at < 0 ? null : outletBehind(words.slice(at + surname.length, at + surname.length + 80));
};

/** A full stop inside a word or behind a capital and behind "St" ends no name. */
const outletWord = "[\\p{Lu}\\d](?:[\\p{L}\\d&’'-]|\\.(?=\\p{L})|(?<=(?:^|[\\s.])(?:\\p{Lu}|St))\\.)*";
const outletName = `${outletWord}(?:\\s+(?:of|and|&|the|${outletWord}))*`;
const behindName = new RegExp(
  `^,?\\s*(?:(?:here\\s+)?(?:from|with|at|of|for)\\s+)?(?:the\\s+)?(${outletName})\\s*(?=[.,;:!?—–-]|$)`,
  'u',
);
const noOutlet =
  /^(?:Chair|Mr|Mrs|Ms|Dr|Thanks?|Hi|Hello|I|You|We|So|And|But|President|Madam|Go|Please|Your|Good|Let|Over|Yes|Okay|What|Can|Could|The|This|That|Right)\b/;

const outletBehind = (words: string): string | null => {
  const outlet = behindName.exec(words)?.[1]?.replace(/\.$/, '');
  return outlet && outlet.length > 1 && outlet.length < 50 && !noOutlet.test(outlet) ? outlet : null;
};

const handOver = new RegExp(
  `(?:go(?:ing)?(?:\\s+(?:next|over|back|now))?\\s+to|turn(?:\\s+(?:it|next))?(?:\\s+over)?\\s+to|(?:comes?|is|question,?)\\s+from(?:\\s+the\\s+line\\s+of)?|hear\\s+from|next\\s+(?:up|question)(?:\\s+is)?,?)\\s+((?:\\p{Lu}[\\p{L}’'.-]+)(?:\\s+\\p{Lu}[\\p{L}’'.-]+){1,2}?)(?=\\s*(?:,|\\.|at\\s|from\\s|with\\s|of\\s|$))([^\\n]{0,60})`,
  'gu',
);

/** Whom the words before an unnamed question call on by full name, such as "we'll go to Jane Roe at Reuters"; null where nobody is. */
export const calledOn = (
  before: string,
): { readonly asker: string; readonly outlet: string | null } | null => {
  const near = before.slice(-220);
  const last = [...near.matchAll(handOver)].at(-1);
  const asker = last?.[1]?.replace(/\.$/, '');
  if (!last || !asker || near.length - last.index > 160) return null;
  return { asker, outlet: outletBehind(last[2] ?? '') };
};

const greeting =
  "(?:(?:thank you|thanks|hi|hello|good (?:morning|afternoon|evening)|bonjour|bonsoir|merci|guten tag|danke|buenos días|buenas tardes|boa tarde|bom dia|buongiorno|yes|yeah|sorry|здравствуйте|добрый (?:день|вечер)|спасибо)(?: (?:so|very) much| for [^.,!]{3,40})?(?:,? (?:and )?(?:[\\p{Lu}][\\p{L}’'-]+|sir|madam|everyone|all)){0,3}[.,!–—-]+\\s*){0,3}";
const fullName = "\\p{Lu}[\\p{L}’'-]+(?: (?:de|van|von|der|el|al|bin|le|la))*(?: \\p{Lu}[\\p{L}’'.-]+){1,2}";
const selfIntroduced = new RegExp(
  `^\\s*${greeting}(?:(?:my name is|i[’']m|i am|this is|it[’']s|je suis|ich bin|soy|sono|меня зовут)\\s+)?(${fullName})(?:, ?(?:from |with |of |de |du |von |vom |газета |агентство )?|\\s+(?:from|with|at|of)\\s+)(?:the )?[«“"]?(${outletName})[»”"]?\\s*[.;:–—]`,
  'iu',
);

const hanIntroduced =
  /^\s*(?:[^。？！?!]{0,16}[，,。！]\s*)?(?:我是|我來自|我来自)?《?(\p{Script=Han}{2,10}?)》?的?(?:记者|記者)[\s，,]?(\p{Script=Han}{2,3}?)(?=请问|請問|想问|想問|提问|提問|问[：:，,]|問[：:，,]|[，,。：:！])/u;

/**
 * How a journalist begins who gives name and outlet: "Good morning. Jane Roe, Daily News.", "海湾日报记者林安，请问…"; null where
 * the words do not.
 */
export const introduced = (words: string): Naming | null => {
  const [, hanOutlet = '', hanName = ''] = hanIntroduced.exec(words.slice(0, 60)) ?? [];
  if (hanSurnames.has(hanName.charAt(0)) && lookOf(hanOutlet) === 'outlet')
    return { asker: hanName, outlet: hanOutlet };
  const found = selfIntroduced.exec(words.slice(0, 200));
  const [, asker = '', outlet = ''] = found ?? [];
  // The expression takes no notice of case: the names must.
  if (
    !/^\p{Lu}/u.test(asker) ||
    !asker.split(' ').every((word) => /^(?:\p{Lu}|de|van|von|der|el|al|bin|le|la)/u.test(word))
  )
    return null;
  return lookOf(outlet) === 'outlet' ? { asker, outlet } : null;
};

/** Who signs a question in the brackets that close it or open it: "… (강변일보 김하늘 기자)", "(Jane Roe – Daily) …"; null where nobody does. */
export const signed = (words: string): Naming | null => {
  const opening = /^\s*\(([^()–—]{3,40}?)(?:\s+[–—-]\s+|,\s+)([^()]{2,40})\)(?=\s*\S)/u.exec(
    words.slice(0, 100),
  );
  const over = opening ? personAndOutlet(`${opening[1] ?? ''}, ${opening[2] ?? ''}`, '') : null;
  if (over) return over;
  const found = /[(（]([^()（）]{3,40})[)）]\s*$/.exec(words.slice(-60))?.[1]?.trim();
  if (!found || onStage.test(found)) return null;
  const korean = /^(\S{2,12}) (\p{Script=Hangul}{2,4}) 기자$/u.exec(found);
  if (korean?.[1] && korean[2]) return { asker: korean[2], outlet: korean[1] };
  return personAndOutlet(found, '');
};

type Naming = { readonly asker: string; readonly outlet: string };
