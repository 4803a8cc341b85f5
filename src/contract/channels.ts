/** The ways between a desktop page and its host: calls are asked, or given up, and events are told. There are no others. */
export const channels = {
  call: 'workbench:call',
  abandon: 'workbench:abandon',
  event: 'workbench:event',
} as const;
