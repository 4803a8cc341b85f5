/** Where a shortcut works; also the headings of the list of keys, in this order. */
export const contexts = {
  everywhere: 'Everywhere',
  goTo: 'Go to',
  lists: 'In lists and tables',
  statement: 'On a statement',
  search: 'Search',
  reading: 'Reading',
  compare: 'Compare',
  coverage: 'Coverage',
  layout: 'How a file is read',
  versions: 'Versions',
  names: 'People',
  topics: 'Topics',
  lines: 'Standing lines',
  nonanswers: 'Non-answers',
  imports: 'Imports',
  charts: 'Charts',
} as const;
export type Context = keyof typeof contexts;

/** One command and its keys. Several chords are alternatives; a chord of two letters with a space is pressed in turn. */
export type Shortcut = {
  readonly where: Context;
  readonly label: string;
  readonly keys: readonly string[];
  /** False for what makes no sense to choose from a list, like moving down a row. */
  readonly palette?: false;
};

/** Every command that has a key. The key handler, the list of keys, the palette and tooltips all read this table. */
export const shortcuts = {
  'palette.open': { where: 'everywhere', label: 'Search or run a command', keys: ['Mod+K'], palette: false },
  'search.open': { where: 'everywhere', label: 'Search statements', keys: ['Mod+Shift+F'] },
  'find.open': { where: 'everywhere', label: 'Find in what is open', keys: ['Mod+F'] },
  'place.back': { where: 'everywhere', label: 'Back', keys: ['Alt+ArrowLeft', 'Mod+['] },
  'place.forward': { where: 'everywhere', label: 'Forward', keys: ['Alt+ArrowRight', 'Mod+]'] },
  'pane.next': { where: 'everywhere', label: 'Next pane', keys: ['F6'], palette: false },
  'pane.previous': { where: 'everywhere', label: 'Previous pane', keys: ['Shift+F6'], palette: false },
  'view.sidebar': { where: 'everywhere', label: 'Show or hide the sidebar', keys: ['Mod+B'] },
  'view.side-panel': { where: 'everywhere', label: 'Show or hide the side panel', keys: ['Mod+I'] },
  'scope.change': { where: 'everywhere', label: 'Change the scope', keys: ['Shift+S'] },
  'edit.undo': { where: 'everywhere', label: 'Undo', keys: ['Mod+Z'] },
  'import.folder': { where: 'everywhere', label: 'Import folder…', keys: ['Mod+O'] },
  'export.view': { where: 'everywhere', label: 'Export this view', keys: ['Mod+E'] },
  'keys.show': { where: 'everywhere', label: 'Keys', keys: ['?'] },

  'go.library': { where: 'goTo', label: 'Go to the library', keys: ['G L'] },
  'go.search': { where: 'goTo', label: 'Go to search', keys: ['G S'] },
  'go.compare': { where: 'goTo', label: 'Go to the comparison', keys: ['G C'] },
  'go.imports': { where: 'goTo', label: 'Go to the imports', keys: ['G I'] },
  'go.check': { where: 'goTo', label: 'Go to what is to be checked', keys: ['G W'] },
  'go.coverage': { where: 'goTo', label: 'Go to coverage', keys: ['G V'] },
  'go.trends': { where: 'goTo', label: 'Go to trends', keys: ['G T'] },
  'go.twins': { where: 'goTo', label: 'Go to versions of one briefing', keys: ['G D'] },
  'go.notes': { where: 'goTo', label: 'Go to the notes', keys: ['G N'] },
  'go.topics': { where: 'goTo', label: 'Go to topics', keys: ['G O'] },
  'go.lines': { where: 'goTo', label: 'Go to standing lines', keys: ['G E'] },
  'go.timeline': { where: 'goTo', label: 'Go to the history of a phrase', keys: ['G H'] },
  'go.matrix': { where: 'goTo', label: 'Go to the matrix', keys: ['G M'] },
  'go.keyness': { where: 'goTo', label: 'Go to keyness', keys: ['G K'] },
  'go.nonanswers': { where: 'goTo', label: 'Go to suggested non-answers', keys: ['G A'] },
  'go.people': { where: 'goTo', label: 'Go to outlets and people', keys: ['G P'] },

  'list.down': { where: 'lists', label: 'Down', keys: ['ArrowDown', 'J'], palette: false },
  'list.up': { where: 'lists', label: 'Up', keys: ['ArrowUp', 'K'], palette: false },
  'list.first': { where: 'lists', label: 'To the first', keys: ['G G'], palette: false },
  'list.last': { where: 'lists', label: 'To the last', keys: ['Shift+G'], palette: false },
  'list.open': { where: 'lists', label: 'Open', keys: ['Enter'], palette: false },
  'list.peek': { where: 'lists', label: 'Peek, stay here', keys: ['Space'], palette: false },
  'list.select': { where: 'lists', label: 'Select', keys: ['X'], palette: false },
  'list.extend': {
    where: 'lists',
    label: 'Extend the selection',
    keys: ['Shift+ArrowDown', 'Shift+ArrowUp'],
    palette: false,
  },
  'list.filter': { where: 'lists', label: 'Filter this list', keys: ['/'] },
  'tray.compare': { where: 'lists', label: 'Compare the statements in the tray', keys: ['Mod+Enter'] },

  'tray.add': { where: 'statement', label: 'Add this statement to the comparison', keys: ['A', 'C'] },
  'tray.start': { where: 'statement', label: 'New comparison with this statement', keys: ['Shift+A'] },

  'tray.briefing': {
    where: 'statement',
    label: 'Add the whole briefing to the comparison',
    keys: ['Shift+B'],
  },
  'like.find': { where: 'statement', label: 'Find the answers most like this one', keys: ['Shift+M'] },

  'note.add': { where: 'statement', label: 'Note on these words, or this statement', keys: ['N'] },
  'note.tag': { where: 'statement', label: 'Tag these words, or this statement', keys: ['T'] },

  'phrase.history': {
    where: 'statement',
    label: 'History of these words, or of what is searched',
    keys: ['P'],
  },

  'query.repair': { where: 'search', label: 'Take the repair that is offered', keys: ['Alt+Enter'] },
  'topic.save': { where: 'search', label: 'Save as topic', keys: ['Mod+S', 'T'] },
  'hit.read': {
    where: 'search',
    label: 'Read on: beside the list, then in the briefing',
    keys: ['Space'],
    palette: false,
  },
  'hit.read-back': { where: 'search', label: 'Read back', keys: ['Shift+Space'], palette: false },
  'hit.open': { where: 'search', label: 'Open the briefing there', keys: ['O'], palette: false },
  'alike.open': { where: 'search', label: 'Show what says nearly the same', keys: ['ArrowRight'] },
  'alike.close': { where: 'search', label: 'Hide what says nearly the same', keys: ['ArrowLeft'] },
  'alike.fold': { where: 'search', label: 'Fold what says nearly the same, or not', keys: ['F'] },
  'results.show': { where: 'search', label: 'By exchange, by briefing, or a line each', keys: ['V'] },
  'search.view': {
    where: 'search',
    label: 'On through exchanges, concordance, collocates, words, dispersion',
    keys: ['Mod+ArrowDown'],
  },
  'search.view-back': { where: 'search', label: 'Back through these views', keys: ['Mod+ArrowUp'] },
  'lines.sort': { where: 'search', label: 'Sort the concordance', keys: ['S'] },
  'match.next': { where: 'search', label: 'Next match', keys: ['F3'] },
  'match.previous': { where: 'search', label: 'Previous match', keys: ['Shift+F3'] },

  'exchange.next': { where: 'reading', label: 'Next exchange', keys: ['J'], palette: false },
  'exchange.previous': { where: 'reading', label: 'Previous exchange', keys: ['K'], palette: false },
  'hit.next': { where: 'reading', label: 'Next hit, also in another briefing', keys: ['H'] },
  'hit.previous': { where: 'reading', label: 'Previous hit, also in another briefing', keys: ['Shift+H'] },
  'briefing.next': { where: 'reading', label: 'Next briefing', keys: ['Alt+ArrowDown'] },
  'briefing.previous': { where: 'reading', label: 'Previous briefing', keys: ['Alt+ArrowUp'] },
  'briefing.print': { where: 'reading', label: 'Print this briefing', keys: ['Mod+P'] },
  'outline.toggle': { where: 'reading', label: 'Show or hide the outline', keys: ['O'] },

  'mend.open': { where: 'reading', label: 'Put right by hand', keys: ['E'] },
  'mend.redo': { where: 'reading', label: 'Do again what was undone', keys: ['Mod+Y', 'Mod+Shift+Z'] },
  'mend.next-doubt': { where: 'reading', label: 'Next in the queue of doubts', keys: ['N'] },
  'mend.right': { where: 'reading', label: 'Looked at, it is right', keys: ['X'] },
  'mend.split': { where: 'reading', label: 'Cut the part here', keys: ['S'] },
  'mend.merge': { where: 'reading', label: 'Join with the next part', keys: ['M'] },
  'mend.relabel': { where: 'reading', label: 'Change who speaks', keys: ['L'] },
  'mend.next-word': { where: 'reading', label: 'Cut further on', keys: ['ArrowRight'], palette: false },
  'mend.previous-word': { where: 'reading', label: 'Cut earlier', keys: ['ArrowLeft'], palette: false },
  'mend.next-sentence': {
    where: 'reading',
    label: 'Cut at the next sentence',
    keys: ['Shift+ArrowRight'],
    palette: false,
  },
  'mend.previous-sentence': {
    where: 'reading',
    label: 'Cut at the sentence before',
    keys: ['Shift+ArrowLeft'],
    palette: false,
  },
  'mend.question': { where: 'reading', label: 'This part is a question', keys: ['1'] },
  'mend.statement': { where: 'reading', label: 'This part is a statement', keys: ['2'] },
  'mend.announcement': { where: 'reading', label: 'This part is an announcement', keys: ['3'] },
  'mend.aside': { where: 'reading', label: 'This part stands apart', keys: ['4'] },
  'mend.head': { where: 'reading', label: 'This part is the head', keys: ['5'] },
  'mend.foot': { where: 'reading', label: 'This part is the foot', keys: ['6'] },

  'change.next': { where: 'compare', label: 'Next change', keys: ['J'], palette: false },
  'change.previous': { where: 'compare', label: 'Previous change', keys: ['K'], palette: false },
  'compare.base': { where: 'compare', label: 'Make this the base', keys: ['B'] },
  'compare.changes': { where: 'compare', label: 'Changes only', keys: ['C'] },
  'compare.view': { where: 'compare', label: 'Side by side, inline, or likeness', keys: ['V'] },
  'compare.add': { where: 'compare', label: 'Add to this comparison', keys: ['A'] },
  'compare.save': { where: 'compare', label: 'Save this comparison', keys: ['Mod+S'] },
  'compare.saved': { where: 'compare', label: 'Saved comparisons', keys: ['O'] },
  'version.next': { where: 'compare', label: 'Next version', keys: ['ArrowRight'], palette: false },
  'version.previous': { where: 'compare', label: 'Previous version', keys: ['ArrowLeft'], palette: false },

  'import.pause': { where: 'imports', label: 'Pause the import', keys: ['P'] },
  'import.resume': { where: 'imports', label: 'Carry on the import', keys: ['P'] },
  'import.cancel': { where: 'imports', label: 'Cancel the import', keys: ['Shift+C'] },
  'import.retry': { where: 'imports', label: 'Read again what failed', keys: ['R'] },
  'import.watch': { where: 'imports', label: 'Watch this folder, or no longer', keys: ['W'] },

  'layout.open': { where: 'reading', label: 'How this file is read', keys: ['Shift+L'] },

  'label.asks': { where: 'layout', label: 'This label asks', keys: ['A'] },
  'label.answers': { where: 'layout', label: 'This label answers', keys: ['S'] },
  'label.leads': { where: 'layout', label: 'This label leads', keys: ['L'] },
  'label.apart': { where: 'layout', label: 'These words stand apart', keys: ['P'] },
  'label.never': { where: 'layout', label: 'This is no label', keys: ['N'] },
  'label.ends': { where: 'layout', label: 'This line ends a turn', keys: ['E'] },
  'label.unmark': { where: 'layout', label: 'Take the mark back', keys: ['Backspace', 'Delete'] },
  'label.more': { where: 'layout', label: 'A word more', keys: ['ArrowRight'], palette: false },
  'label.less': { where: 'layout', label: 'A word less', keys: ['ArrowLeft'], palette: false },
  'label.later': { where: 'layout', label: 'Begin a word later', keys: ['Shift+ArrowRight'], palette: false },
  'label.earlier': {
    where: 'layout',
    label: 'Begin a word earlier',
    keys: ['Shift+ArrowLeft'],
    palette: false,
  },
  'layout.apply': { where: 'layout', label: 'Read the files so', keys: ['Mod+Enter'] },

  'gap.mark': { where: 'coverage', label: 'No briefing in this gap', keys: ['M'] },

  'topics.add': { where: 'topics', label: 'New topic, or new word list', keys: ['N'] },
  'topics.edit': { where: 'topics', label: 'Change the query, or the entries', keys: ['E'] },
  'topics.new': { where: 'topics', label: 'Show what is new on this topic', keys: ['Shift+Enter'] },
  'topics.seen': { where: 'topics', label: 'Looked at', keys: ['Y'] },
  'topics.archive': { where: 'topics', label: 'Archive, or bring back', keys: ['Shift+A'] },
  'topics.remove': { where: 'topics', label: 'Remove', keys: ['Delete'] },

  'people.merge': { where: 'names', label: 'Merge what is selected', keys: ['M'] },
  'people.split': { where: 'names', label: 'Split off this name', keys: ['S'] },
  'people.rename': { where: 'names', label: 'Call it otherwise', keys: ['R'] },
  'people.accept': { where: 'names', label: 'Accept this suggestion', keys: ['Y'] },
  'people.reject': { where: 'names', label: 'Turn this suggestion down', keys: ['N'] },

  'lines.name': { where: 'lines', label: 'Name this line', keys: ['R'] },
  'lines.merge': { where: 'lines', label: 'Merge with another line', keys: ['M'] },
  'lines.split': { where: 'lines', label: 'Split off the ticked wordings', keys: ['S'] },
  'lines.mute': { where: 'lines', label: 'Mute this line, or list it again', keys: ['U'] },

  'nonanswers.1': { where: 'nonanswers', label: 'Explicit', keys: ['1'] },
  'nonanswers.2': { where: 'nonanswers', label: 'Implicit', keys: ['2'] },
  'nonanswers.3': { where: 'nonanswers', label: 'General', keys: ['3'] },
  'nonanswers.4': { where: 'nonanswers', label: 'Partial/half-answer', keys: ['4'] },
  'nonanswers.5': { where: 'nonanswers', label: 'Dodging', keys: ['5'] },
  'nonanswers.6': { where: 'nonanswers', label: 'Deflection', keys: ['6'] },
  'nonanswers.7': { where: 'nonanswers', label: 'Declining to answer', keys: ['7'] },
  'nonanswers.8': { where: 'nonanswers', label: 'Claims ignorance', keys: ['8'] },
  'nonanswers.9': { where: 'nonanswers', label: 'Clarification', keys: ['9'] },
  'nonanswers.label': { where: 'nonanswers', label: 'Labels of your own', keys: ['L'] },
  'nonanswers.dismiss': { where: 'nonanswers', label: 'Dismiss this suggestion', keys: ['D'] },
  'nonanswers.withdraw': { where: 'nonanswers', label: 'Withdraw the code', keys: ['Backspace'] },
  'nonanswers.next': { where: 'nonanswers', label: 'Next suggestion', keys: ['N'] },
  'nonanswers.compare': { where: 'nonanswers', label: 'Compare with the other answer', keys: ['E'] },
  'nonanswers.read': { where: 'nonanswers', label: 'Read it in its briefing', keys: ['O'] },

  'twins.confirm': { where: 'versions', label: 'Confirm as versions of one', keys: ['Y'] },
  'twins.deny': { where: 'versions', label: 'Not versions of one', keys: ['N'] },
  'twins.lead': { where: 'versions', label: 'Make the other version lead', keys: ['L'] },
  'twins.only': { where: 'versions', label: 'Only differences', keys: ['C'] },
  'twins.swap': { where: 'versions', label: 'Change sides', keys: ['V'] },

  'point.next': { where: 'charts', label: 'Next point', keys: ['ArrowRight'], palette: false },
  'point.previous': { where: 'charts', label: 'Previous point', keys: ['ArrowLeft'], palette: false },
  'series.next': { where: 'charts', label: 'Next series', keys: ['ArrowDown'], palette: false },
  'series.previous': { where: 'charts', label: 'Previous series', keys: ['ArrowUp'], palette: false },
  'point.passages': { where: 'charts', label: 'Passages of the point', keys: ['Enter'], palette: false },
  'chart.table': { where: 'charts', label: 'Chart or table', keys: ['V'] },
} as const satisfies Record<string, Shortcut>;

/** The name of a command, also used by native menus. */
export type Command = keyof typeof shortcuts;

/** A command's row of the table. */
export const shortcutOf = (command: Command): Shortcut => shortcuts[command];

/** Every command in the order of the table. */
export const commands = Object.keys(shortcuts).filter((name): name is Command =>
  Object.hasOwn(shortcuts, name),
);

/** Whether a string names a command. */
export const isCommand = (name: string): name is Command => Object.hasOwn(shortcuts, name);
