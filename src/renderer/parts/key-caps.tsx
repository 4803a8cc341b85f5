import { Fragment } from 'react';
import { strings } from '../strings.ts';
import { capsOf } from './keys.ts';

/** A chord drawn as keys. Two letters pressed in turn are written with "then". */
export const KeyCaps = ({ chord }: { readonly chord: string }) => (
  <span className="key-caps">
    {capsOf(chord).map((cap, index) => (
      <Fragment key={cap}>
        {index > 0 && chord.includes(' ') ? (
          <span className="quieter small"> {strings.shell.keys.inTurn} </span>
        ) : null}
        <kbd>{cap}</kbd>
      </Fragment>
    ))}
  </span>
);
