/** Who wants to hear of a change; one that fails neither stops the others nor the writer. */

import type { Unlisten } from "./storage.ts";

export interface Listeners {
  readonly add: (listener: () => void) => Unlisten;
  readonly tell: () => void;
  readonly clear: () => void;
}

export function makeListeners(): Listeners {
  const listeners = new Set<() => void>();
  return {
    add: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell: () => [...listeners].forEach(callApart),
    clear: () => listeners.clear(),
  };
}

/** The error still reaches the console, but after the caller has finished. */
function callApart(listener: () => void): void {
  try {
    listener();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
