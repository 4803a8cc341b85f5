/** The compare screen. */
export const CompareScreen = () => <div />;
