import { Menu, MenuChoice, MenuLine, MenuOpener } from '../parts/menu.tsx';
import { replace } from '../place/history.ts';
import type { PlaceOn } from '../place/place.ts';
import type { SearchPlace } from '../search/asked.ts';
import { strings } from '../strings.ts';
import { usualLeast } from './asked.ts';

const words = strings.corpus.settings;
const reaches = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;
const leasts = [1, 2, 3, 5, 10, 20, 50, 100, 1000];

/** How far a collocate may stand from a match. */
export const WindowSetting = ({ place }: { readonly place: SearchPlace }) => (
  <Menu
    align="end"
    trigger={
      <MenuOpener>{`${words.left(place.left)}, ${words.right(place.right)}, ${words.withins[place.within]}`}</MenuOpener>
    }
  >
    <div className="menu-columns">
      <MenuChoice
        label={words.leftLabel}
        value={place.left}
        choices={reaches.map((n) => [n, n] as const)}
        onChoose={(left) => replace({ ...place, left })}
      />
      <MenuChoice
        label={words.rightLabel}
        value={place.right}
        choices={reaches.map((n) => [n, n] as const)}
        onChoose={(right) => replace({ ...place, right })}
      />
    </div>
    <MenuLine />
    <MenuChoice
      label={words.within}
      value={place.within}
      choices={[
        ['part', words.withins.part],
        ['sentence', words.withins.sentence],
      ]}
      onChoose={(within) => replace({ ...place, within })}
    />
  </Menu>
);

/** How often a row must stand. */
export const LeastSetting = ({
  place,
  view,
}: {
  readonly place: SearchPlace;
  readonly view: 'collocates' | 'words';
}) => {
  const least = place.least || usualLeast[view];
  const choices = [...new Set([...leasts, least])].toSorted((a, b) => a - b);
  return (
    <Menu align="end" trigger={<MenuOpener>{words.times(least)}</MenuOpener>}>
      <MenuChoice
        label={words.least}
        value={String(least)}
        choices={choices.map((n) => [String(n), words.times(n)] as const)}
        onChoose={(n) => replace({ ...place, least: Number(n) === usualLeast[view] ? 0 : Number(n) })}
      />
    </Menu>
  );
};

/** What is one word, and which are left out: of any place that says it. */
export const CountedSetting = ({
  place,
  opener,
}: {
  readonly place: SearchPlace | PlaceOn<'keyness'>;
  /** What the closed menu says, where that is not what is in force. */
  readonly opener?: string;
}) => (
  <Menu
    align="end"
    trigger={
      <MenuOpener>
        {opener ?? `${words.formsOf[place.forms]}, stop words ${words.stopsOf[place.stops]}`}
      </MenuOpener>
    }
  >
    <MenuChoice
      label={words.forms}
      value={place.forms}
      choices={[
        ['form', words.formsOf.form],
        ['stem', words.formsOf.stem],
      ]}
      onChoose={(forms) => replace({ ...place, forms })}
    />
    <MenuLine />
    <MenuChoice
      label={words.stops}
      value={place.stops}
      choices={[
        ['out', words.stopsOf.out],
        ['kept', words.stopsOf.kept],
      ]}
      onChoose={(stops) => replace({ ...place, stops })}
    />
    <MenuLine />
    <MenuChoice
      label={words.unit}
      value={place.unit}
      choices={[
        ['words', words.units.words],
        ['characters', words.units.characters],
      ]}
      onChoose={(unit) => replace({ ...place, unit })}
    />
  </Menu>
);

/** How many words in a row. */
export const LengthSetting = ({ place }: { readonly place: SearchPlace }) => (
  <Menu align="end" trigger={<MenuOpener>{words.lengths[place.n]}</MenuOpener>}>
    <MenuChoice
      label={words.n}
      value={place.n}
      choices={(['1', '2', '3', '4', '5'] as const).map((n) => [n, words.lengths[n]] as const)}
      onChoose={(n) => replace({ ...place, n })}
    />
  </Menu>
);

/** In which parts to count. */
export const SideSetting = ({ place }: { readonly place: SearchPlace }) => (
  <Menu align="end" trigger={<MenuOpener>{`in ${words.sides[place.in]}`}</MenuOpener>}>
    <MenuChoice
      label={words.side}
      value={place.in}
      choices={(['both', 'question', 'statement'] as const).map((side) => [side, words.sides[side]] as const)}
      onChoose={(side) => replace({ ...place, in: side })}
    />
  </Menu>
);
