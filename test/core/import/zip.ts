import { crc32 } from 'node:zlib';

/** A ZIP archive of these files, stored as they are (APPNOTE 6.3.9, sections 4.3.7, 4.3.12 and 4.3.16). */
export const zipOf = (files: Readonly<Record<string, string>>): Buffer => {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const name = Buffer.from(path);
    const data = Buffer.from(text);
    const told = Buffer.alloc(26);
    // Version 2.0, names in UTF-8, stored; then the sum, both sizes, and the length of the name.
    told.writeUInt16LE(20, 0);
    told.writeUInt16LE(0x0800, 2);
    told.writeUInt32LE(crc32(data), 10);
    told.writeUInt32LE(data.length, 14);
    told.writeUInt32LE(data.length, 18);
    told.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), told, name, data]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), told, place, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(centrals.length, 4);
  end.writeUInt16LE(centrals.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006'), end]);
};
