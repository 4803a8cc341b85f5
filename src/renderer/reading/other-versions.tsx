import { ChevronDown, Columns2, FileStack } from 'lucide-react';
import type { Briefing } from '../../contract/index.ts';
import { callNow, useCall } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { languageName } from '../parts/figures.ts';
import { Menu, MenuGroup, MenuItem, MenuLine } from '../parts/menu.tsx';
import { attempt, say } from '../parts/toast.ts';
import { go } from '../place/history.ts';
import { placeOn } from '../place/place.ts';
import { strings } from '../strings.ts';

const words = strings.twins;

/** The way to other versions of the briefing: to the same exchange there, or to both side by side. */
export const OtherVersions = ({ briefing, here }: { readonly briefing: Briefing; readonly here: string }) => {
  const { id, versions } = briefing;
  const { value } = useCall('twins.get', versions.length < 2 ? null : { left: id });
  if (versions.length < 2) return null;
  const others = (value?.group.versions ?? []).filter(({ briefingId }) => briefingId !== id);
  return (
    <Menu
      align="end"
      trigger={
        <Button icon={FileStack}>
          {words.chip(versions.length)}
          <ChevronDown className="icon" aria-hidden />
        </Button>
      }
    >
      <MenuGroup label={words.other}>
        {others.map(({ briefingId, language, exchanges, date }) => (
          <MenuItem
            key={briefingId}
            end={<span className="figures">{date ?? words.noDate}</span>}
            onChoose={() => attempt(() => openSame(id, briefingId, here))}
          >
            {words.otherIn(languageName(language), exchanges)}
          </MenuItem>
        ))}
      </MenuGroup>
      <MenuLine />
      <MenuItem icon={Columns2} onChoose={() => go(placeOn('twins', { id }))}>
        {words.sideBySide}
      </MenuItem>
    </Menu>
  );
};

/** Opens another version at the exchange one stands on; where it has none, at its beginning, and says so. */
const openSame = async (left: number, right: number, here: string): Promise<void> => {
  const { rows } = await callNow('twins.get', { left, right });
  const at = rows.find((row) => row.left?.ref === here)?.right?.ref;
  go(placeOn('briefing', { id: right, at: at ?? '' }));
  if (here !== '' && at === undefined) say(words.absent);
};
