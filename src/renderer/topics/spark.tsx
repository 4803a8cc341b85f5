const WIDTH = 4;
const HEIGHT = 16;

/** How often a topic is heard of over time, as small bars; each topic to its own height. */
export const Spark = ({ counts, label }: { readonly counts: readonly number[]; readonly label: string }) => {
  const most = Math.max(1, ...counts);
  return (
    <svg className="spark" role="img" aria-label={label} viewBox={`0 0 ${counts.length * WIDTH} ${HEIGHT}`}>
      {counts.map((count, at) => {
        // A stretch with anything in it is never drawn as nothing.
        const height = count === 0 ? 0 : Math.max(1.5, (count / most) * HEIGHT);
        return (
          <rect
            // The stretches have no names but their places.
            key={String(at)}
            x={at * WIDTH}
            y={HEIGHT - height}
            width={WIDTH - 1}
            height={height}
          />
        );
      })}
    </svg>
  );
};
