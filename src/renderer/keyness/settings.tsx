import { CountedSetting } from '../corpus/settings.tsx';
import { Menu, MenuChoice, MenuLine, MenuOpener } from '../parts/menu.tsx';
import { Segments } from '../parts/segments.tsx';
import { replace } from '../place/history.ts';
import { strings } from '../strings.ts';
import { USUAL_LEAST, type KeynessPlace } from './asked.ts';

const own = strings.keyness;
const words = strings.corpus.settings;
const leasts = [1, 2, 5, 10, 20, 50, 100] as const;

/** Which terms are listed. */
export const ShownSettings = ({ place }: { readonly place: KeynessPlace }) => (
  <>
    <Segments
      label={own.show}
      value={place.show}
      segments={(['key', 'all'] as const).map((value) => ({ value, label: own.shows[value] }))}
      onChoose={(show) => replace({ ...place, show })}
    />
    <Segments
      label={own.of}
      value={place.of}
      segments={(['both', 'a', 'b'] as const).map((value) => ({ value, label: own.ofs[value] }))}
      onChoose={(of) => replace({ ...place, of })}
    />
  </>
);

/** What is counted, and as what. */
export const CountedSettings = ({ place }: { readonly place: KeynessPlace }) => {
  const least = place.least || USUAL_LEAST;
  return (
    <>
      <Menu align="end" trigger={<MenuOpener>{own.lengths[place.n]}</MenuOpener>}>
        <MenuChoice
          label={words.n}
          value={place.n}
          choices={(['1', '2', '3'] as const).map((n) => [n, own.lengths[n]] as const)}
          onChoose={(n) => replace({ ...place, n })}
        />
      </Menu>
      <Menu
        align="end"
        trigger={<MenuOpener>{`in ${words.sides[place.in]}, ${words.times(least)}`}</MenuOpener>}
      >
        <MenuChoice
          label={words.side}
          value={place.in}
          choices={(['both', 'question', 'statement'] as const).map(
            (side) => [side, words.sides[side]] as const,
          )}
          onChoose={(side) => replace({ ...place, in: side })}
        />
        <MenuLine />
        <MenuChoice
          label={words.least}
          value={String(least)}
          choices={leasts.map((n) => [String(n), words.times(n)] as const)}
          onChoose={(n) => replace({ ...place, least: Number(n) === USUAL_LEAST ? 0 : Number(n) })}
        />
      </Menu>
      <CountedSetting place={place} opener={words.counted} />
    </>
  );
};
