/** `<course-team>`: a lead picks lessons, says what she asks, and gets a link with all that goes with it. */

import { gave } from "../memory/event.ts";
import { isoDate, learningDay } from "../memory/order.ts";
import type { PageContext, Place } from "../page/context.ts";
import { element, required, show } from "../page/dom.ts";
import { fetchFacts } from "../review/facts.ts";
import { type Assignment, assignmentText, readAssignment } from "./assignment.ts";
import { catalogue } from "./catalogue.ts";
import { asksTheSame, checked, lessonsProblem } from "./draft.ts";
import { fieldIn, fill, keyIn, typedIn } from "./form_fields.ts";
import { type Made, madeAssignments } from "./made.ts";
import { madeList } from "./made_list.ts";
import { outcome } from "./outcome.ts";
import { pickedFrom } from "./pick_address.ts";
import { pickedList } from "./picked.ts";
import { picker } from "./picker.ts";
import { Selection } from "./selection.ts";

export async function mount(elements: readonly HTMLElement[], page: PageContext): Promise<void> {
  for (const team of elements) {
    const facts = new URL(page.root + (team.dataset.facts ?? ""), location.href);
    const [index, known] = await Promise.all([page.index(), fetchFacts(facts)]);
    if (!index) continue;
    const today = isoDate(learningDay(page.clock()));
    const lessons = catalogue(index, known);
    const selection = new Selection();
    const picking = required(team, ".assign-pick", HTMLElement);
    picking.append(picker(lessons, selection, today), pickedList(lessons, selection));
    new Builder(team, { ...page, index }, selection);
    const take = (): void => {
      const asked = pickedFrom(location.hash).filter((number) => index.lessons.has(number));
      if (asked.length === 0) return;
      selection.replace(asked);
      history.replaceState(history.state, "", `${location.pathname}${location.search}#give`);
      team.scrollIntoView();
    };
    take();
    addEventListener("hashchange", take);
  }
}

class Builder {
  readonly #place: Place;
  readonly #selection: Selection;
  readonly #form: HTMLFormElement;
  readonly #out: HTMLElement;
  readonly #said: HTMLElement;
  readonly #size: HTMLElement;
  readonly #made: HTMLElement;
  readonly #course = document.documentElement.dataset.course ?? "";
  #nonce = freshNonce();

  constructor(team: HTMLElement, place: Place, selection: Selection) {
    this.#place = place;
    this.#selection = selection;
    this.#form = required(team, "form.assign", HTMLFormElement);
    this.#out = required(team, ".assign-out", HTMLElement);
    this.#said = required(team, ".assign-said", HTMLElement);
    this.#size = required(team, ".assign-size", HTMLElement);
    this.#made = required(team, ".assign-made", HTMLElement);
    required(team, ".script-note", HTMLElement).hidden = true;
    this.#form.hidden = false;
    this.#offerNames();
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#give();
    });
    this.#form.addEventListener("input", () => this.#tell());
    selection.onChange(() => this.#tell());
    place.store.subscribe(() => this.#list());
    this.#list();
    this.#tell();
  }

  /** Who she is does not change from week to week. */
  #offerNames(): void {
    const [last] = this.#all();
    fill(this.#form, { lead: last?.assignment.lead ?? "", team: last?.assignment.team ?? "" });
  }

  #all(): readonly Made[] {
    return madeAssignments(this.#place.store.events(), this.#course);
  }

  /** What stands in the form; with problems there is no assignment. */
  #draft(): { readonly assignment: Assignment | null; readonly words: readonly string[] } {
    const today = isoDate(learningDay(this.#place.clock()));
    const { content, problems, warnings } = checked(typedIn(this.#form), today);
    const { numbers } = this.#selection;
    const wrong = [lessonsProblem(numbers.length), ...problems].filter((words) => words !== null);
    const assignment = { ...content, nonce: this.#nonce, lessons: numbers, key: keyIn(this.#form) };
    return wrong.length > 0 ? { assignment: null, words: wrong } : { assignment, words: warnings };
  }

  /** While she types only the length and what is worth knowing are told; what is wrong is told when she is done. */
  #tell(): void {
    const { assignment, words } = this.#draft();
    const length = assignment ? this.#address(assignmentText(assignment, this.#course)).length : 0;
    this.#size.textContent = assignment ? `链接会有 ${length} 个字符。` : "";
    show(this.#said, ...assignment ? lines(words) : []);
  }

  #address(text: string): string {
    return new URL(`${this.#place.root}#${text}`, location.href).href;
  }

  #give(): void {
    const { assignment, words } = this.#draft();
    show(this.#said, ...lines(words));
    if (!assignment) return show(this.#out);
    const before = this.#all().find((made) => asksTheSame(made.assignment, assignment));
    const text = before?.text ?? assignmentText(assignment, this.#course);
    if (!before) this.#place.store.append(gave(text));
    this.#nonce = freshNonce();
    this.#showOutcome(text);
  }

  #showOutcome(text: string): void {
    const reading = readAssignment(text, this.#course);
    if (!reading.ok) return;
    show(this.#out, ...outcome(reading, this.#place));
    this.#out.querySelector("h2")?.focus();
  }

  #list(): void {
    show(
      this.#made,
      ...madeList(this.#all(), {
        again: ({ text }) => this.#showOutcome(text),
        reuse: ({ assignment }) => this.#reuse(assignment),
      }),
    );
  }

  /** Everything of an earlier assignment but its date. */
  #reuse({ title, lead, team, note, pass, roster, lessons }: Assignment): void {
    fill(this.#form, {
      title,
      lead,
      team,
      note,
      pass: String(pass ?? ""),
      roster: roster.join("\n"),
      due: "",
    });
    const { lessons: known } = this.#place.index;
    // Version 1 could name a lesson twice.
    this.#selection.replace([...new Set(lessons)].filter((number) => known.has(number)));
    show(this.#out);
    fieldIn(this.#form, "due").focus();
  }
}

function lines(words: readonly string[]): readonly HTMLElement[] {
  return words.map((line) => element("p", {}, line));
}

function freshNonce(): number {
  return crypto.getRandomValues(new Uint16Array(1))[0]!;
}
