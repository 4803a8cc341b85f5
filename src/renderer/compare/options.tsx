import './options.css';
import { CalendarArrowDown, SlidersHorizontal } from 'lucide-react';
import { ignorable } from '../../contract/index.ts';
import { Button } from '../parts/button.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { Popover } from '../parts/popover.tsx';
import { replace } from '../place/history.ts';
import { strings } from '../strings.ts';
import type { Compared } from './compared.ts';

const words = strings.compare.options;

/** What is taken for no difference, whether questions show, and the order of the texts. */
export const Options = ({
  compared,
  ordered,
}: {
  readonly compared: Compared;
  /** The texts by date. */
  readonly ordered: readonly string[];
}) => {
  const { place, ignore, witnesses } = compared;
  return (
    <Popover
      label={words.title}
      align="end"
      trigger={
        <Button icon={SlidersHorizontal} data-on={ignore.length > 0 ? '' : undefined}>
          {ignore.length === 0 ? words.title : words.ignoring(ignore.length)}
        </Button>
      }
    >
      <div className="compare-options">
        <h2>{words.ignore}</h2>
        {ignorable.options.map((what) => (
          <label key={what}>
            <CheckBox
              checked={ignore.includes(what)}
              onChange={(isIgnored) => compared.setIgnored(what, isIgnored)}
            />
            {words.ignorable[what]}
          </label>
        ))}
        <h2>{words.show}</h2>
        <label>
          <CheckBox checked={place.questions} onChange={(questions) => replace({ ...place, questions })} />
          {words.questions}
        </label>
        <Button
          size="small"
          icon={CalendarArrowDown}
          disabled={ordered.join() === witnesses.join()}
          onClick={() => compared.arrange(ordered)}
        >
          {words.byDate}
        </Button>
      </div>
    </Popover>
  );
};
