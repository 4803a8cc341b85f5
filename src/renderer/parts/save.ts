import { callNow } from '../client/client.ts';
import type { Input, Leaving } from '../../contract/index.ts';
import { strings } from '../strings.ts';
import { say } from './toast.ts';

/** Saves a file: by the system's dialog where the host has one, otherwise as a download. Says where it went. */
export const save = async (
  file:
    | Leaving
    | { readonly name: string; readonly bytes: Blob }
    | { readonly name: string; readonly mime: string; readonly base64: string },
): Promise<void> => {
  const abilities = await callNow('desk.abilities', {});
  if (!abilities.save) return download(file.name, blobOf(file));
  const content =
    'text' in file
      ? { text: file.text }
      : { base64: 'base64' in file ? file.base64 : await base64Of(file.bytes) };
  const { path } = await callNow('desk.save', { name: file.name, ...content });
  if (path !== null) say(strings.parts.saved(path));
};

/** Saves passages, however many there are: the host writes them part by part, and says how far it is. */
export const leave = async (asked: Input<'desk.leave'>): Promise<void> => {
  const { url } = await callNow('desk.leave', asked);
  if (url !== null) follow(url, '');
};

const blobOf = (file: Parameters<typeof save>[0]): Blob => {
  if ('bytes' in file) return file.bytes;
  const content =
    'text' in file ? file.text : Uint8Array.from(atob(file.base64), (letter) => letter.charCodeAt(0));
  return new Blob([content], { type: file.mime });
};

const follow = (url: string, name: string) => {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
};

const download = (name: string, bytes: Blob) => {
  const url = URL.createObjectURL(bytes);
  follow(url, name);
  // The browser has taken hold of the bytes by the next turn of the loop.
  setTimeout(() => URL.revokeObjectURL(url), 0);
  say(strings.parts.downloaded(name));
};

const base64Of = (bytes: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^.*?,/, '')));
    reader.addEventListener('error', () =>
      reject(reader.error ?? new Error('The picture could not be read.')),
    );
    reader.readAsDataURL(bytes);
  });
