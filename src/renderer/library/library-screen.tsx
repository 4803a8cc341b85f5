/** The library: all briefings. */
export const LibraryScreen = () => <div />;
