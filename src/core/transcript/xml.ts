import { Parser } from 'htmlparser2';
import { fromHtml } from './html.ts';
import type { Source, Statement } from './source.ts';

/** Whether a text is XML that is no page. */
export const looksLikeXml = (text: string): boolean =>
  /^\s*<\?xml\b/.test(text.slice(0, 200)) && !/<(?:html|!doctype html)\b/i.test(text.slice(0, 2048));

/**
 * A record in XML as running text: its longest field, read as a page where it holds mark-up, under the other fields as a head
 * between lines of hyphens; where no field holds most of the words, every field is a line.
 */
export const fromXml = (xml: string): Source => {
  const fields = fieldsIn(xml);
  const total = fields.reduce((sum, { value }) => sum + value.length, 0);
  const main = fields.reduce<Field | null>(
    (most, field) => (most && most.value.length >= field.value.length ? most : field),
    null,
  );
  const stated = (names: RegExp): readonly Statement[] =>
    fields
      .filter(({ name, value }) => names.test(name) && value.length < 300)
      .map(({ name, value }) => ({ value, from: `field ${name} of the record` }));
  const about = {
    titles: stated(titleNames),
    dates: stated(dateNames),
    origins: stated(originNames).map(({ value }) => value),
  };
  if (!main || main.value.length < total / 2)
    return { ...about, text: fields.map(({ value }) => value).join('\n\n') };
  const page = /<(?:p|br|div)\b/i.test(main.value) ? fromHtml(main.value) : null;
  const head = fields
    .filter((field) => field !== main)
    .map(({ name, value }) => `${name}: ${oneLine(value)}`);
  const text = `${['---', ...head, '---'].join('\n')}\n\n${page?.text ?? main.value}`;
  return { ...about, titles: [...about.titles, ...(page?.titles ?? [])], text };
};

type Field = { readonly name: string; readonly value: string };

const titleNames = /^(?:[\w-]*:)?(?:title|headline|heading)$/i;
const dateNames =
  /^(?:[\w-]*:)?(?:[\w-]*[-_])?(?:date|pubdate|published|issued|released?|delivered)(?:[-_]\w+)?$/i;
const originNames = /^(?:[\w-]*:)?(?:url|uri|link|source|publisher)$/i;

const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim();

/** The elements that hold words themselves, in order. */
const fieldsIn = (xml: string): readonly Field[] => {
  const fields: Field[] = [];
  const open: { readonly name: string; words: string }[] = [];
  const parser = new Parser(
    {
      onopentagname: (name) => {
        open.push({ name, words: '' });
      },
      ontext: (words) => {
        const last = open.at(-1);
        if (last) last.words += words;
      },
      onclosetag: () => {
        const closed = open.pop();
        const value = closed?.words.trim() ?? '';
        if (closed && value !== '') fields.push({ name: closed.name, value });
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return fields;
};
