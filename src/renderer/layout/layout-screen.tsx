import './layout.css';
import { useState } from 'react';
import type { BriefingRow, Output, Previewed, ReadingChoices } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { Panes } from '../parts/panes.tsx';
import { baseName } from '../parts/path-name.tsx';
import { ErrorState, LoadingBar } from '../parts/states.tsx';
import { usePlace } from '../place/history.ts';
import type { PlaceOn } from '../place/place.ts';
import { strings } from '../strings.ts';
import { FilesBand } from './files-band.tsx';
import { PreviewPane } from './preview-pane.tsx';
import { firstLabel, SourcePane, type Spot } from './source-pane.tsx';
import { useTeaching, type Teaching } from './teaching.ts';
import { WayBar } from './way-bar.tsx';

const words = strings.layout;
const SOURCE = { width: 600, min: 360, max: 1100 } as const;

/** How one file is read: its text to mark labels in, the whole of it as it would be read, and its folder. */
export const LayoutScreen = () => {
  const place = usePlace();
  const id = place.screen === 'layout' ? place.id : 0;
  const kept = useCall('choices.of', id === 0 ? null : { id });
  const peers = useCall('layouts.peers', id === 0 ? null : { id });
  const library = useCall('briefings.list', {});
  const row = library.value?.find((each) => each.id === id);
  const error = kept.error ?? peers.error;
  if (place.screen !== 'layout') return null;
  if (error !== undefined) return <ErrorState error={error} onRetry={kept.retry} />;
  if (kept.value === undefined || peers.value === undefined || row === undefined)
    return <LoadingBar show={kept.loading || peers.loading} />;
  return <LayoutOf place={place} kept={kept.value?.choices ?? nothing} peers={peers.value} row={row} />;
};

const nothing: ReadingChoices = {};

const LayoutOf = ({
  place,
  kept,
  peers,
  row,
}: {
  readonly place: PlaceOn<'layout'>;
  readonly kept: ReadingChoices;
  readonly peers: Output<'layouts.peers'>;
  readonly row: BriefingRow;
}) => {
  const file = baseName(peers.path);
  const teaching = useTeaching(place.id, kept, words.usualName(file));
  const { preview } = teaching;
  return (
    <>
      <LoadingBar show={preview.loading} />
      <div className="screen-bar">
        <h1>{words.screen}</h1>
        <span className="quiet one-line" title={peers.path}>
          {file}
        </span>
        <span className="grow" />
        <WayBar teaching={teaching} />
      </div>
      {preview.error !== undefined && preview.value === undefined ? (
        <ErrorState error={preview.error} onRetry={preview.retry} />
      ) : null}
      {preview.value === undefined ? (
        preview.error === undefined ? (
          <div className="layout-wait" />
        ) : null
      ) : (
        <Both teaching={teaching} row={row} preview={preview.value} />
      )}
      <FilesBand place={place} teaching={teaching} peers={peers} />
    </>
  );
};

const Both = ({
  teaching,
  row,
  preview,
}: {
  readonly teaching: Teaching;
  readonly row: BriefingRow;
  readonly preview: Previewed;
}) => {
  const [spot, setSpot] = useState<Spot>(() => ({ place: firstLabel(preview), selection: null }));
  return (
    <Panes
      name="layout"
      left={{
        label: words.source,
        ...SOURCE,
        content: <SourcePane teaching={teaching} preview={preview} spot={spot} onSpot={setSpot} />,
      }}
    >
      <PreviewPane
        teaching={teaching}
        row={row}
        preview={preview}
        onPlace={(place) => setSpot({ place, selection: null })}
      />
    </Panes>
  );
};
