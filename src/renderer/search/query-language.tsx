import './query-language.css';
import { Dialog } from '../parts/dialog.tsx';
import { strings } from '../strings.ts';

const words = strings.search.language;

/** The whole query language on one page. */
export const QueryLanguage = ({
  open,
  onClose,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
}) => (
  <Dialog open={open} title={words.title} width={640} isText onClose={onClose}>
    <p className="quiet">{words.lead}</p>
    {words.groups.map(({ title, rows }) => (
      <section key={title} className="language-group">
        <h3>{title}</h3>
        <dl className="language-rows">
          {rows.map(([query, meaning]) => (
            <div key={query}>
              <dt>
                <code>{query}</code>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
    ))}
  </Dialog>
);
