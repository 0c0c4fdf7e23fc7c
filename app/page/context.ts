/** What every feature of a page may need. */

import type { Clock, Store } from "../memory/store.ts";
import type { CourseIndex } from "./course_index.ts";

export interface PageContext {
  /** Address of the site's root as seen from the page, ending in a slash. */
  readonly root: string;
  /** Names the build; equal sources give equal names. */
  readonly build: string;
  readonly store: Store;
  readonly clock: Clock;
  /** The course's index, fetched once a page and only when asked for; null when it cannot be had. */
  readonly index: () => Promise<CourseIndex | null>;
  /** Makes features respond in what was put into the page later. */
  readonly mountWithin: (root: ParentNode) => Promise<void>;
}

/** A page whose course index has arrived. */
export interface Place extends Omit<PageContext, "index"> {
  readonly index: CourseIndex;
}
