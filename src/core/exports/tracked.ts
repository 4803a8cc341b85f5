import { strToU8, zipSync } from 'fflate';
import type { ComparedText, Comparison, Version } from '../../contract/index.ts';
import { factsOf, ignoredIn, spaceIn, textOf, type ComparisonAbout } from './comparison.ts';
import { runsOf, type Run } from './running.ts';

/** ZIP holds times of day without a zone; one that never changes makes the same comparison the same bytes. */
const packed = new Date(1980, 0, 1);

/**
 * A comparison as a Word file (ECMA-376, WordprocessingML): the base, then a section a version whose differences are
 * tracked changes of whoever spoke, on the day they spoke. Accepting them all leaves the version's sentences, rejecting
 * them the base's; a moved sentence is a tracked move.
 */
export const trackedDocument = (comparison: Comparison, about: ComparisonAbout): Uint8Array => {
  const files = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': packageRelations,
    'word/_rels/document.xml.rels': documentRelations,
    'word/styles.xml': styles,
    'word/document.xml': documentXml(comparison, about),
    'docProps/core.xml': coreXml(about.title),
  };
  const parts = Object.entries(files).map(([name, xml]) => [name, strToU8(declaration + xml)] as const);
  return zipSync(Object.fromEntries(parts), { mtime: packed });
};

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageKind = 'http://schemas.openxmlformats.org/package/2006';
const wordKind = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const contentTypes =
  `<Types xmlns="${packageKind}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/word/document.xml" ContentType="${wordKind}.document.main+xml"/>` +
  `<Override PartName="/word/styles.xml" ContentType="${wordKind}.styles+xml"/>` +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
  '</Types>';

const packageRelations =
  `<Relationships xmlns="${packageKind}/relationships">` +
  `<Relationship Id="r1" Type="${officeRelations}/officeDocument" Target="word/document.xml"/>` +
  `<Relationship Id="r2" Type="${packageKind}/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
  '</Relationships>';

const documentRelations =
  `<Relationships xmlns="${packageKind}/relationships">` +
  `<Relationship Id="r1" Type="${officeRelations}/styles" Target="styles.xml"/></Relationships>`;

const styleXml = (id: string, name: string, paragraph: string, run: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>` +
  `<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;

const styles =
  `<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr>` +
  '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Times New Roman" w:eastAsia="SimSun"/><w:sz w:val="22"/><w:szCs w:val="22"/>' +
  '</w:rPr></w:rPrDefault></w:docDefaults>' +
  styleXml('Normal', 'Normal', '<w:spacing w:after="120" w:line="300" w:lineRule="auto"/>', '') +
  styleXml('Title', 'Title', '<w:spacing w:after="120"/>', '<w:b/><w:sz w:val="36"/>') +
  styleXml(
    'Heading1',
    'heading 1',
    '<w:keepNext/><w:spacing w:before="360" w:after="60"/><w:outlineLvl w:val="0"/>',
    '<w:b/><w:sz w:val="26"/>',
  ) +
  styleXml('Facts', 'Facts', '<w:spacing w:after="60"/>', '<w:color w:val="595959"/><w:sz w:val="19"/>') +
  '</w:styles>';

const coreXml = (title: string): string =>
  `<cp:coreProperties xmlns:cp="${packageKind}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
  `<dc:title>${escaped(title)}</dc:title><dc:creator>Briefing Workbench</dc:creator></cp:coreProperties>`;

const how =
  'Differences from the base are tracked changes: accept them all for the sentences of a version, reject them all for those of the base.';

const documentXml = (comparison: Comparison, about: ComparisonAbout): string => {
  const base = textOf(comparison, comparison.base);
  const counter = { next: 1 };
  const head = [
    paragraph(plain(about.title), 'Title'),
    about.note === ''
      ? ''
      : about.note
          .split('\n')
          .map((line) => paragraph(plain(line)))
          .join(''),
    paragraph(plain([how, ignoredIn(about)].filter(Boolean).join(' ')), 'Facts'),
    heading(`Base: ${factsOf(base)}`, base.title),
    paragraph(plain(comparison.sentences.join(spaceIn(base.language)), base.language), '', base.language),
  ];
  const versions = comparison.versions.map((version) =>
    sectionXml(version, textOf(comparison, version.ref), counter),
  );
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1304" w:bottom="1304" w:left="1304" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>';
  return `<w:document xmlns:w="${main}"><w:body>${head.join('')}${versions.join('')}${page}</w:body></w:document>`;
};

type Counter = { next: number };

const sectionXml = (version: Version, text: ComparedText, counter: Counter): string => {
  const tracker = trackerOf(text, counter);
  const runs = runsOf(version, spaceIn(text.language)).map(tracker).join('');
  return (
    heading(factsOf(text), text.title) +
    paragraph(plain(`${version.summary}.`), 'Facts') +
    paragraph(runs, '', text.language)
  );
};

/** Writes runs as changes made by who spoke on the day they spoke; where no day is known, the change has none. */
const trackerOf = (text: ComparedText, counter: Counter): ((run: Run) => string) => {
  const author = text.speaker ?? text.outlet ?? text.title;
  const date = text.date === null ? '' : ` w:date="${text.date}T00:00:00Z"`;
  const made = (): string => `w:id="${counter.next++}" w:author="${escaped(author)}"${date}`;
  const first = counter.next;
  const moved = (way: 'From' | 'To', run: Run): string => {
    const range = counter.next++;
    const name = `move${first}.${run.move}`;
    const start = `<w:move${way}RangeStart w:id="${range}" w:author="${escaped(author)}"${date} w:name="${name}"/>`;
    const inside = `<w:move${way} ${made()}>${plain(run.text, text.language)}</w:move${way}>`;
    return `${start}${inside}<w:move${way}RangeEnd w:id="${range}"/>`;
  };
  return (run) => {
    if (run.op === 'same') return plain(run.text, text.language);
    if (run.op === 'added') return `<w:ins ${made()}>${plain(run.text, text.language)}</w:ins>`;
    if (run.op === 'removed') return `<w:del ${made()}>${plain(run.text, text.language, 'delText')}</w:del>`;
    return moved(run.op === 'moved-from' ? 'From' : 'To', run);
  };
};

const heading = (facts: string, title: string): string =>
  paragraph(plain(facts), 'Heading1') + paragraph(plain(title), 'Facts');

const rightToLeft = /^(ar|fa|he|ur|ps|sd|ug|yi)\b/;

const paragraph = (runs: string, style = '', language = ''): string => {
  const own =
    (style === '' ? '' : `<w:pStyle w:val="${style}"/>`) + (rightToLeft.test(language) ? '<w:bidi/>' : '');
  return `<w:p>${own === '' ? '' : `<w:pPr>${own}</w:pPr>`}${runs}</w:p>`;
};

const plain = (text: string, language = '', element: 't' | 'delText' = 't'): string =>
  `<w:r>${languageXml(language)}<w:${element} xml:space="preserve">${escaped(text)}</w:${element}></w:r>`;

/** Word keeps three languages of a run: of Latin, of Chinese, Japanese and Korean, and of scripts from right to left. */
const languageXml = (language: string): string => {
  if (language === '' || language === 'und') return '';
  const tag = escaped(language);
  if (rightToLeft.test(language)) return `<w:rPr><w:rtl/><w:lang w:bidi="${tag}"/></w:rPr>`;
  const far = /^(zh|ja|ko)\b/.test(language);
  return `<w:rPr>${far ? '<w:rFonts w:hint="eastAsia"/>' : ''}<w:lang w:${far ? 'eastAsia' : 'val'}="${tag}"/></w:rPr>`;
};

/** What XML 1.0 has no way to write: control characters, and halves of a character. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string =>
  text.replaceAll(unwritable, '\uFFFD').replaceAll(/[&<>"]/g, (letter) => entities[letter] ?? letter);
