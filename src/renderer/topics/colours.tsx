import { Marker } from '../parts/marker.tsx';
import { strings } from '../strings.ts';

const words = strings.topics;

/** The places of the palette to choose from. */
export const Colours = ({
  chosen,
  onChoose,
}: {
  readonly chosen: number | undefined;
  readonly onChoose: (place: number) => void;
}) => (
  <fieldset className="topic-colours">
    <legend>{words.colour}</legend>
    {words.places.map((name, index) => (
      <label key={name} title={name}>
        <input
          type="radio"
          name="colour"
          className="visually-hidden"
          aria-label={name}
          checked={chosen === index + 1}
          onChange={() => onChoose(index + 1)}
        />
        <Marker place={index + 1} />
      </label>
    ))}
  </fieldset>
);
