import './sidebar.css';
import {
  ChartLine,
  CircleHelp,
  History,
  Columns2,
  Grid3x3,
  LibraryBig,
  ListChecks,
  Plus,
  NotebookPen,
  Quote,
  Scale,
  Search,
  Tags,
  UsersRound,
  type LucideIcon,
} from 'lucide-react';
import { Fragment, useState } from 'react';
import type { ListedTopic } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { IconButton } from '../parts/button.tsx';
import { figure } from '../parts/figures.ts';
import { Marker } from '../parts/marker.tsx';
import { Tip } from '../parts/tip.tsx';
import { usePlace } from '../place/history.ts';
import { addressOf, placeOn, type Place, type Screen } from '../place/place.ts';
import { useProject } from '../project/project.tsx';
import { useScope } from '../scope/scope.ts';
import { strings } from '../strings.ts';
import { TopicDialog } from '../topics/topic-dialog.tsx';
import { useTray } from '../tray/tray.ts';
import { ProjectMenu } from './project-menu.tsx';
import type { Side } from './side.ts';

const words = strings.shell;

/** Screens that are opened from the library. */
const belowLibrary: ReadonlySet<Screen> = new Set<Screen>([
  'briefing',
  'import',
  'coverage',
  'twins',
  'imports',
  'layout',
]);

/** The screens and the topics, with words or, as a rail, with icons only. */
export const Sidebar = ({ side }: { readonly side: Side }) => {
  const { briefings } = useProject();
  const { refs } = useTray();
  const { value: doubts } = useCall('doubts.list', {});
  const { value: news } = useCall('lookout.news', {});
  const heard = news?.topics.filter(({ hits }) => hits > 0).length ?? 0;
  const here = usePlace().screen;
  const rail = side === 'rail';
  const item = (icon: LucideIcon, place: Place, count: number | undefined, told?: string) => (
    <NavItem
      icon={icon}
      label={words.screens[place.screen]}
      place={place}
      count={count}
      told={told}
      rail={rail}
      current={here === place.screen || (place.screen === 'library' && belowLibrary.has(here))}
    />
  );
  return (
    <nav
      className="sidebar"
      aria-label={words.main}
      data-pane
      tabIndex={-1}
      data-rail={rail ? '' : undefined}
      data-over={side === 'over' ? '' : undefined}
    >
      <ProjectMenu rail={rail} />
      {item(LibraryBig, placeOn('library'), briefings || undefined)}
      {item(Search, placeOn('search'), undefined)}
      {item(Columns2, placeOn('compare', { refs }), refs.length || undefined)}
      {item(ChartLine, placeOn('trends'), undefined)}
      {item(
        Tags,
        placeOn('topics', heard ? { show: 'news' } : {}),
        heard || undefined,
        strings.topics.news.badge(heard),
      )}
      {item(Quote, placeOn('lines'), undefined)}
      {item(CircleHelp, placeOn('nonanswers'), undefined)}
      {item(History, placeOn('timeline'), undefined)}
      {item(Grid3x3, placeOn('matrix'), undefined)}
      {item(Scale, placeOn('keyness'), undefined)}
      {item(UsersRound, placeOn('people'), undefined)}
      {item(NotebookPen, placeOn('notes'), undefined)}
      {item(ListChecks, placeOn('check'), doubts?.length || undefined)}
      <Topics rail={rail} />
    </nav>
  );
};

const NavItem = ({
  icon: Icon,
  label,
  place,
  count,
  told,
  rail,
  current,
}: {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly place: Place;
  readonly count: number | undefined;
  /** What the count says, where it is news and not how many there are. */
  readonly told?: string | undefined;
  readonly rail: boolean;
  readonly current: boolean;
}) => {
  const link = (
    <a className="nav-item" href={addressOf(place)} aria-current={current ? 'page' : undefined}>
      <Icon className="icon" aria-hidden />
      {rail ? <span className="visually-hidden">{label}</span> : <span className="one-line">{label}</span>}
      {rail || count === undefined ? null : <Count count={count} told={told} />}
    </a>
  );
  return rail ? (
    <Tip text={label} side="right">
      {link}
    </Tip>
  ) : (
    link
  );
};

const Count = ({ count, told }: { readonly count: number; readonly told: string | undefined }) =>
  told === undefined ? (
    <span className="nav-count">{figure(count)}</span>
  ) : (
    <span className="nav-count" data-news title={told}>
      {figure(count)}
      <span className="visually-hidden">: {told}</span>
    </span>
  );

const Topics = ({ rail }: { readonly rail: boolean }) => {
  const { filter } = useScope();
  const { value: topics } = useCall('topics.list', { filter });
  // As they were made, those of a group together where its first one stands.
  const groups = [...Map.groupBy(topics ?? [], ({ group }) => group)];
  const place = usePlace();
  const [adding, setAdding] = useState(false);
  return (
    <>
      <div className="nav-head">
        {rail ? null : (
          <>
            <h2>{words.topics}</h2>
            <IconButton icon={Plus} size="small" label={words.newTopic} onClick={() => setAdding(true)} />
          </>
        )}
      </div>
      {groups.map(([group, members]) => (
        <Fragment key={group}>
          {group === '' || rail ? null : <h3 className="nav-group one-line">{group}</h3>}
          {members.map((topic) => (
            <TopicItem key={topic.id} topic={topic} rail={rail} />
          ))}
        </Fragment>
      ))}
      {topics?.length === 0 && !rail ? <p className="nav-empty">{words.noTopics}</p> : null}
      {adding ? (
        <TopicDialog query={place.screen === 'search' ? place.q : ''} onClose={() => setAdding(false)} />
      ) : null}
    </>
  );
};

const TopicItem = ({
  topic: { name, query, colour, total },
  rail,
}: {
  readonly topic: ListedTopic;
  readonly rail: boolean;
}) => {
  const link = (
    <a className="nav-item" href={addressOf(placeOn('search', { q: query }))}>
      <Marker place={colour} />
      <span className={rail ? 'visually-hidden' : 'one-line'} title={rail ? undefined : name}>
        {name}
      </span>
      {rail ? null : <span className="nav-count">{figure(total)}</span>}
    </a>
  );
  return rail ? (
    <Tip text={words.topicCount(name, total)} side="right">
      {link}
    </Tip>
  ) : (
    link
  );
};
