import { Component, type ReactNode } from 'react';
import { asTrouble } from '../client/client.ts';
import { ErrorState } from './states.tsx';

/** Keeps a fault in one screen from taking the window with it: says so in its place, and can draw it again. */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override readonly state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <ErrorState error={asTrouble(error)} onRetry={() => this.setState({ error: null })} />;
  }
}
