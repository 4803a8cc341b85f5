import type { Asked, SearchPlace } from '../search/asked.ts';
import { Collocates } from './collocates.tsx';
import { Dispersion } from './dispersion.tsx';
import { Words } from './words.tsx';

/** One of the corpus tools, on the query of the search screen. */
export const CorpusTool = ({
  view,
  ...rest
}: {
  readonly view: 'collocates' | 'words' | 'dispersion';
  readonly place: SearchPlace;
  readonly asked: Asked;
  readonly list: React.RefObject<HTMLDivElement | null>;
}) => {
  if (view === 'collocates') return <Collocates {...rest} />;
  return view === 'words' ? <Words {...rest} /> : <Dispersion {...rest} />;
};
