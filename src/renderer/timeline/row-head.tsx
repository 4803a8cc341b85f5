const HEIGHT = 32;

/** The heads of two columns of rows: when and who, and what was said. */
export const rowHead = (when: string, what: string) => ({
  node: (
    <div role="row" aria-rowindex={1} className="timeline-heads small quiet">
      <span role="columnheader">{when}</span>
      <span role="columnheader">{what}</span>
    </div>
  ),
  height: HEIGHT,
  columns: 2,
});
