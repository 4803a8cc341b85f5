/** The running import, or the report of the last one. */
export const ImportScreen = () => <div />;
