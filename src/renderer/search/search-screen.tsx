/** The search screen. */
export const SearchScreen = () => <div />;
