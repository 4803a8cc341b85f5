/** The two ways between a desktop page and its host: calls are asked, events are told. There are no others. */
export const channels = { call: 'workbench:call', event: 'workbench:event' } as const;
