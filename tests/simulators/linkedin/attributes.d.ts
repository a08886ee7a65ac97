// Knows the attributes of the simulated page that TypeScript does not. Must not know anything else.
import 'react';

declare module 'react' {
  interface HTMLAttributes<T> {
    /** SDUI's key of a component. */
    componentkey?: string;
  }
}
