import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { prepareTranscript } from '../../../src/core/import/prepare.ts';
import { createBriefingWriter } from '../../../src/core/import/write.ts';
import { readTranscript } from '../../../src/core/transcript/read.ts';
import { openSearch } from './ferries.ts';

const corpus = process.env['BRIEFING_CORPUS'] ?? resolve(import.meta.dirname, '../../../../shared/corpus');
const reference = join(corpus, 'mfa-reference', 'mfa-2024-02-07.txt');

test.skipIf(!existsSync(reference))(
  'the reference document speaks of Fortinet in its third and last exchange',
  () => {
    const { store, collection, refs, ask, close } = openSearch();
    const transcript = readTranscript(readFileSync(reference), reference);
    createBriefingWriter(store).add(prepareTranscript(transcript, new Map()), 'reference');
    collection.changed();
    expect(refs('Fortinet')).toEqual(['1#3', '1#11']);
    expect(refs('in:statement Fortinet')).toEqual([]);
    expect(ask({ query: 'Fortinet outlet:NRC' })).toMatchObject({ total: 2, outOf: expect.any(Number) });
    expect(refs('in:statement "political settlement"')).toEqual(['1#9', '1#10']);
    close();
  },
);
