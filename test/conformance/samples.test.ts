import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCollection } from './collection.ts';
import { furnish } from './furnish.ts';
import { openProject, type Project } from './project.ts';
import { aboutLines } from './queries/lines.ts';
import { questions } from './queries/queries.ts';
import { createScan, type Scan } from './scan/scan.ts';
import { simplified } from './scan/simplified.ts';
import { createFolding } from './scan/words.ts';
import { judge } from './verdict.ts';

describe('in the sample collection and the invented texts search finds, counts and marks what a scan does', () => {
  let project: Project;
  let scan: Scan;

  beforeAll(async () => {
    project = await openProject([join('resources', 'sample'), join(import.meta.dirname, 'texts')]);
    await furnish(project);
    scan = createScan(await readCollection(project.ask), createFolding(simplified));
  });
  afterAll(() => project.close());

  test.each(questions)('$query', async (question) => {
    expect(await judge(project.ask, scan, question)).toMatchObject({ difference: null });
  });

  test('and so for standing lines', async () => {
    const lines = await aboutLines(project);
    expect(lines.length).toBeGreaterThan(0);
    for (const question of lines)
      expect(await judge(project.ask, scan, question)).toMatchObject({
        query: question.query,
        difference: null,
      });
  });
});
