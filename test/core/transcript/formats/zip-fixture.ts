import { crc32, deflateRawSync } from 'node:zlib';

/** A file to put into an archive; `declared` is the size it is said to have. */
export type Packed = {
  readonly name: string | Uint8Array;
  readonly data: Uint8Array | string;
  readonly declared?: number;
  readonly flags?: number;
};

const number = (value: number, bytes: 2 | 4): Buffer => {
  const buffer = Buffer.alloc(bytes);
  if (bytes === 2) buffer.writeUInt16LE(value);
  else buffer.writeUInt32LE(value);
  return buffer;
};

/** A ZIP archive, written by the letter of its specification, so that it can also be written against it. */
export const zipOf = (files: readonly Packed[]): Uint8Array => {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data, declared, flags = 0 } of files) {
    const raw = Buffer.from(data);
    const packed = deflateRawSync(raw);
    const named = Buffer.from(name);
    const about = Buffer.concat([
      number(20, 2),
      number(flags, 2),
      number(8, 2),
      number(0, 4),
      number(crc32(raw), 4),
      number(packed.length, 4),
      number(declared ?? raw.length, 4),
      number(named.length, 2),
      number(0, 2),
    ]);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), about, named, packed]);
    central.push(
      Buffer.from('PK\u0001\u0002'),
      number(20, 2),
      about,
      Buffer.alloc(10),
      number(offset, 4),
      named,
    );
    locals.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(central);
  const count = number(Math.min(files.length, 0xffff), 2);
  const end = [
    Buffer.from('PK\u0005\u0006'),
    Buffer.alloc(4),
    count,
    count,
    number(list.length, 4),
    number(offset, 4),
  ];
  return Buffer.concat([...locals, list, ...end, Buffer.alloc(2)]);
};
