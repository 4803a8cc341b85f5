import {
  WorkbenchError,
  type Handlers,
  type KeptChoices,
  type LayoutForm,
  type ListedLayout,
  type Publish,
  type ReadingChoices,
  type Surveyed,
} from '../../contract/index.ts';
import { placesOf, type Way } from '../import/way.ts';
import type { WritableStore } from '../store/store.ts';
import { layouts as declared } from '../transcript/layouts/index.ts';
import { openChoices } from './choices.ts';
import type { Looks } from './look.ts';
import { choicePlace, peersOf, prepareHeld, type Held } from './held.ts';
import { previewOf, tallyOf } from './previewed.ts';
import { createReread, type StartImport } from './reread.ts';
import { checkedPatterns } from './safe-patterns.ts';
import { isDeclared, openTaught, refuseDeclared } from './taught.ts';
import { createWays } from './ways.ts';

type Name =
  | 'layouts.list'
  | 'layouts.teach'
  | 'layouts.preview'
  | 'layouts.survey'
  | 'layouts.peers'
  | 'layouts.save'
  | 'layouts.rename'
  | 'layouts.remove'
  | 'choices.list'
  | 'choices.set'
  | 'choices.of'
  | 'choices.encodings'
  | 'choices.columns'
  | 'briefings.reread';

/** How files are read: layouts taught by a person, choices by path, what they would come to, and reading again. */
export const createLayouts = (
  store: WritableStore,
  looks: Looks,
  start: StartImport,
  publish: Publish,
): Handlers<Name> => {
  const taught = openTaught(store);
  const choices = openChoices(store);
  const held = prepareHeld(store);
  const told = (): void => publish('collection.changed', { what: 'briefings' });
  const wayFor = (path: string, choice: ReadingChoices | undefined, layout: LayoutForm | undefined): Way => {
    const kept = createWays(taught, choices)(path);
    const place = choicePlace(path);
    const own = choice === undefined ? kept.chosen : [{ path: place, choices: choice }];
    if (!layout) return { ...kept, chosen: own };
    const others = kept.taught.filter(({ name }) => name !== layout.name);
    const now = choicesNear(own, path);
    return {
      taught: [checkedPatterns(layout), ...others],
      chosen: [{ path: place, choices: { ...now, layout: layout.name } }],
    };
  };
  const pathOf = (id: number): string => held.one(id).path;
  /** Only files that an import came by may be looked into by their path. */
  const pathOfEither = ({
    id,
    path = '',
  }: {
    id?: number | undefined;
    path?: string | undefined;
  }): string => {
    if (id !== undefined) return pathOf(id);
    if (held.hasFailed(path)) return path;
    throw new WorkbenchError(
      'not-found',
      `${path} is not among the files that failed in an import. Import it first.`,
    );
  };

  return {
    ...byName(store, taught, choices, held, told),
    'layouts.teach': async ({ id, choices: choice, name, marks }) => {
      const path = pathOf(id);
      const { layout, understood, met } = await looks.teach({
        path,
        way: wayFor(path, choice, undefined),
        marks,
        name: name ?? freshName(taught.all().map((each) => each.name)),
      });
      return { layout: formOf(layout), understood: [...understood], met: [...met] };
    },
    'layouts.preview': async ({ id, choices: choice, layout }) => {
      const path = pathOf(id);
      return previewOf(await looks.read({ path, way: wayFor(path, choice, layout) }));
    },
    'layouts.survey': async ({ ids, choices: choice, layout }) => {
      const surveyed: Surveyed[] = [];
      for (const id of ids) {
        const { path, now } = held.one(id);
        try {
          const { transcript: read } = await looks.read({ path, way: wayFor(path, choice, layout) });
          surveyed.push({ id, path, now, would: tallyOf(read), problem: null });
        } catch (error) {
          if (!(error instanceof WorkbenchError)) throw error;
          surveyed.push({ id, path, now, would: null, problem: error.message });
        }
      }
      return surveyed;
    },
    'layouts.peers': ({ id }) => peersOf(held, id),
    'choices.list': () => [...choices.all()],
    'choices.set': ({ places }) => ({ former: [...choices.set(places)] }),
    'choices.of': ({ id }) => nearest(choices.all(), pathOf(id)),
    'choices.encodings': (named) => {
      const path = pathOfEither(named);
      return looks.encodings({ path, way: wayFor(path, undefined, undefined) });
    },
    'choices.columns': ({ choices: choice, ...named }) => {
      const path = pathOfEither(named);
      return looks.columns({ path, way: wayFor(path, choice, undefined) });
    },
    'briefings.reread': createReread(held, choices, start),
  };
};

/** What has to do with the names of layouts. */
const byName = (
  store: WritableStore,
  taught: ReturnType<typeof openTaught>,
  choices: ReturnType<typeof openChoices>,
  held: Held,
  told: () => void,
): Pick<Handlers<Name>, 'layouts.list' | 'layouts.save' | 'layouts.rename' | 'layouts.remove'> => {
  const listed = (): ListedLayout[] => {
    const counts = held.byLayout();
    const chosen = (name: string): number =>
      choices.all().filter((each) => each.choices.layout === name).length;
    const row = (name: string, form: LayoutForm | null): ListedLayout => ({
      name,
      form,
      briefings: counts.get(name) ?? 0,
      chosen: chosen(name),
    });
    return [
      ...taught.all().map((layout) => row(layout.name, formOf(layout))),
      ...declared.map(({ name }) => row(name, null)),
    ];
  };
  const one = (name: string): ListedLayout => {
    const found = listed().find((each) => each.name === name && each.form !== null);
    if (found) return found;
    throw new WorkbenchError(
      isDeclared(name) ? 'invalid-input' : 'not-found',
      isDeclared(name)
        ? `“${name}” comes with the reader: it can be chosen, but neither renamed nor removed.`
        : `No layout that was taught is called “${name}”. Look at the list once more.`,
    );
  };
  const rename = store.transaction((name: string, to: string): void => {
    const layout = taught.get(name);
    if (!layout || name === to) return;
    taught.save({ ...formOf(layout), name: to });
    taught.remove(name);
    choices.rename(name, to);
    held.rename(name, to);
  });
  return {
    'layouts.list': listed,
    'layouts.save': ({ layout }) => {
      taught.save(layout);
      told();
      return one(layout.name);
    },
    'layouts.rename': ({ name, to }) => {
      one(name);
      refuseDeclared(to);
      if (name !== to && taught.get(to))
        throw new WorkbenchError(
          'invalid-input',
          `Another layout is called “${to}” already. Choose another name.`,
        );
      rename.immediate(name, to);
      told();
      return one(to);
    },
    'layouts.remove': ({ name }) => {
      const removed = one(name);
      taught.remove(name);
      told();
      return removed;
    },
  };
};

/** A layout is plain data of the contract's shape; that its lists may not be written to is all that differs. */
const formOf = (layout: object): LayoutForm => structuredClone(layout) as LayoutForm;

const freshName = (names: readonly string[]): string => {
  for (let n = 1; ; n++) if (!names.includes(`My layout ${n}`)) return `My layout ${n}`;
};

const nearest = (kept: readonly KeptChoices[], path: string): KeptChoices | null => {
  const places = new Map(kept.map((each) => [each.path, each]));
  for (const place of placesOf(path)) {
    const found = places.get(place);
    if (found) return found;
  }
  return null;
};

const choicesNear = (kept: readonly KeptChoices[], path: string): ReadingChoices =>
  nearest(kept, path)?.choices ?? {};
