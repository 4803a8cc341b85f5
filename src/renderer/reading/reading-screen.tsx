/** The reading screen. */
export const ReadingScreen = () => <div />;
