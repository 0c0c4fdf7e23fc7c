/** One announcement a pause: results change with every key, but nobody wants to hear each. */

const PAUSE_MS = 800;

export interface Announcer {
  /** Says this after the pause, unless something else is to be said before. */
  readonly say: (words: string) => void;
}

export function makeAnnouncer(region: HTMLElement): Announcer {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return {
    say: (words) => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        if (region.textContent !== words) region.textContent = words;
      }, PAUSE_MS);
    },
  };
}
