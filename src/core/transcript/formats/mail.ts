import type { Email } from 'postal-mime';
import { WorkbenchError, type Reason } from '../../../contract/index.ts';
import { fromHtml } from '../html.ts';
import type { Source } from '../source.ts';
import type { Opened } from './document.ts';
import type { Format, Inside } from './format.ts';
import type { Look } from './look.ts';

/** E-mails: what was written, and each attachment that is a document. */
export const eml = {
  name: 'eml',
  noun: 'e-mail',
  endings: ['.eml'],
  isKnownBy: (look) => isMessage(look) && !isSavedPage(look),
  async *list({ bytes, path }, inside) {
    const email = await parsed(bytes);
    const source = sourceOf(email);
    const attached = email.attachments.filter(isDocument);
    // A letter that only carries a document is no briefing of its own.
    const isCover = attached.length > 0 && source.text.trim().length < 400;
    const own = attached.length === 0 ? path : `${path}/${fileName(email.subject ?? 'message')}`;
    if (!isCover && source.text.trim() !== '')
      yield { path: own, document: { ...documentOf(own, 'eml', bytes, source), reasons: [doubtfulDay] } };
    yield* attachmentsOf(path, attached, inside);
  },
} satisfies Format;

/** Web pages saved with all that belongs to them (MHTML): the page. */
export const mhtml = {
  name: 'mhtml',
  noun: 'saved web page',
  endings: ['.mhtml', '.mht'],
  isKnownBy: (look) => isMessage(look) && isSavedPage(look),
  async *list({ bytes, path }) {
    const email = await parsed(bytes);
    const location = email.headers.find(({ key }) => key === 'snapshot-content-location')?.value;
    const source = sourceOf({ ...email, subject: undefined, date: undefined });
    const origins = [...source.origins, ...(location === undefined ? [] : [location])];
    // The head of the file tells when the page was saved: that is no day of a briefing.
    yield { path, document: documentOf(path, 'mhtml', bytes, { ...source, origins }) };
  },
} satisfies Format;

const header = /^(?:[!-9;-~]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2,}/;

const isMessage = ({ head, ending }: Look): boolean => {
  const found = header.exec(head)?.[0] ?? '';
  const declared = /^(?:mime-version|received|message-id|return-path|delivered-to|x-mailer):/im.test(found);
  return (
    found !== '' &&
    /^(?:from|subject):/im.test(found) &&
    (declared || ending === '.eml' || ending.startsWith('.mht'))
  );
};

const isSavedPage = ({ head, ending }: Look): boolean =>
  ending.startsWith('.mht') || /^(?:snapshot-content-location:|from:\s*<?saved by)/im.test(head);

const parsed = async (bytes: Uint8Array): Promise<Email> => {
  const { default: PostalMime } = await import('postal-mime');
  return PostalMime.parse(Uint8Array.from(bytes), { maxNestingDepth: 20 });
};

/** The day on which a letter was sent counts only where the text names none. */
const doubtfulDay: Reason = {
  code: 'sent',
  text: 'The e-mail may have been sent on another day than that of the briefing in it.',
  weight: 0.05,
};

type Letter = { readonly [Field in 'html' | 'text' | 'subject' | 'date']?: string | undefined };

const sourceOf = ({ html, text, subject, date }: Letter): Source => {
  const page = html !== undefined && html.trim() !== '' ? fromHtml(html) : null;
  const source = page ?? { text: text ?? '', titles: [], dates: [], origins: [] };
  const titles = subject === undefined ? [] : [{ value: subject, from: 'subject of the e-mail' }];
  const sent = date === undefined ? [] : [{ value: date, from: 'day on which the e-mail was sent' }];
  return { ...source, titles: [...titles, ...source.titles], dates: [...source.dates, ...sent] };
};

const documentOf = (path: string, format: string, bytes: Uint8Array, source: Source) => ({
  path,
  format,
  bytes,
  source,
  encoding: 'utf-8',
  reasons: [],
});

type Attachment = Email['attachments'][number];

/** Pictures and the like that belong to the letter itself are not opened. */
const isDocument = ({ mimeType, related, disposition }: Attachment): boolean =>
  !(related ?? false) &&
  disposition !== 'inline' &&
  !/^(?:image|audio|video|font)\/|css|javascript|pgp|pkcs7|calendar/i.test(mimeType);

async function* attachmentsOf(
  path: string,
  attached: readonly Attachment[],
  { open, allowance }: Inside,
): AsyncGenerator<Opened> {
  for (const [at, { filename, content }] of attached.entries()) {
    const name = fileName(filename ?? `attachment ${at + 1}`);
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
    allowance.left.members--;
    allowance.left.bytes -= bytes.length;
    if (allowance.depth <= 0 || allowance.left.members < 0 || allowance.left.bytes < 0) throw tooMuch();
    yield* open({ bytes, path: `${path}/${name}` });
  }
}

const tooMuch = (): WorkbenchError =>
  new WorkbenchError('too-large', 'What is attached to the e-mail comes to more than is opened at once.', {
    remedy: 'Save its attachments into a folder and import that.',
  });

/** A name that leads nowhere. */
const fileName = (name: string): string =>
  name
    .replace(/[/\\\p{Cc}]+/gu, '-')
    .replace(/^\.+/, '')
    .trim() || 'document';
