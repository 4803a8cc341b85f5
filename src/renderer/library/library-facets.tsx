import { FolderInput, ListFilter } from 'lucide-react';
import { useMemo, useRef } from 'react';
import type { BriefingRow } from '../../contract/index.ts';
import { pickAndImport } from '../import/start-import.ts';
import { FacetList } from '../parts/facet-list.tsx';
import { Field } from '../parts/field.tsx';
import { useKeys } from '../parts/keys.ts';
import { attempt } from '../parts/toast.ts';
import { drift, go } from '../place/history.ts';
import type { PlaceOn } from '../place/place.ts';
import { strings } from '../strings.ts';
import { facets, valuesOf } from './library-filter.ts';

const words = strings.library;

/** The library's filters: words of a title or a name, and four facets counted within the other filters. */
export const LibraryFacets = ({
  place,
  rows,
}: {
  readonly place: PlaceOn<'library'>;
  readonly rows: readonly BriefingRow[];
}) => {
  const find = useRef<HTMLInputElement>(null);
  const focus = () => find.current?.select();
  useKeys({ 'list.filter': focus, 'find.open': focus });
  const values = useMemo(
    () => facets.map(({ name }) => ({ name, values: valuesOf(rows, place, name) })),
    [rows, place],
  );
  return (
    <div className="facets">
      <Field
        ref={find}
        type="search"
        className="library-find"
        icon={ListFilter}
        label={words.find}
        placeholder={words.find}
        value={place.find}
        onChange={({ target }) => drift({ ...place, find: target.value })}
      />
      {values.map((facet) => (
        <FacetList
          key={facet.name}
          title={words.facets[facet.name]}
          values={facet.values}
          chosen={place[facet.name]}
          onChange={(chosen) => go({ ...place, [facet.name]: chosen })}
        />
      ))}
      <button type="button" className="library-drop" onClick={() => attempt(() => pickAndImport('folders'))}>
        <FolderInput className="icon" aria-hidden />
        {strings.importing.drop}
      </button>
    </div>
  );
};
