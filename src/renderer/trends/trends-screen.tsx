/** The trends screen. */
export const TrendsScreen = () => <div />;
