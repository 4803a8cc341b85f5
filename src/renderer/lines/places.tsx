import type { Line } from '../../contract/index.ts';
import { addressOf, placeOn } from '../place/place.ts';
import { strings } from '../strings.ts';

const words = strings.lines;

/** Every place where a wording is said, oldest first; each opens there. */
export const Places = ({ line, at }: { readonly line: Line; readonly at: number }) => {
  const wording = line.wordings[at];
  if (!wording) return null;
  return (
    <section className="line-places" aria-label={words.places(at + 1, wording.uses)}>
      <h3>
        {words.places(at + 1, wording.uses)} <span className="quiet small">{words.oldestFirst}</span>
      </h3>
      <ul>
        {wording.places.map(({ ref, date, start, asker }) => (
          <li key={`${ref} ${start}`}>
            <a
              href={addressOf(
                placeOn('briefing', { id: Number(ref.split('#')[0]), at: ref, q: `line:${line.id}` }),
              )}
            >
              <b className="figures">{date ?? words.noDate}</b>{' '}
              <span className="quiet">{ref.includes('#s') ? words.opening : (asker ?? words.notNamed)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};
