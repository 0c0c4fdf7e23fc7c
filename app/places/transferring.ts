/** Taking the record along, bringing one in, starting over: three sections of 我的. */

import type { Place } from "../page/context.ts";
import { arrivalSection } from "./arriving.ts";
import { resetSection } from "./resetting.ts";
import { takingSection } from "./taking.ts";

export function transferSections(place: Place): readonly HTMLElement[] {
  return [takingSection(place), arrivalSection(place), resetSection(place)];
}
