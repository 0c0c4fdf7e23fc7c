/** The lessons a lead has picked, in her order. */

export class Selection {
  #numbers: readonly number[] = [];
  readonly #listeners: (() => void)[] = [];

  get numbers(): readonly number[] {
    return this.#numbers;
  }

  has(number: number): boolean {
    return this.#numbers.includes(number);
  }

  /** Those that are there already stay where they are. */
  add(numbers: readonly number[]): void {
    this.replace([...new Set([...this.#numbers, ...numbers])]);
  }

  remove(number: number): void {
    this.replace(this.#numbers.filter((each) => each !== number));
  }

  /** One place up (-1) or down (1); at the ends nothing moves. */
  move(number: number, by: -1 | 1): void {
    const from = this.#numbers.indexOf(number);
    const to = from + by;
    if (from < 0 || to < 0 || to >= this.#numbers.length) return;
    const moved = this.#numbers.filter((each) => each !== number);
    this.replace([...moved.slice(0, to), number, ...moved.slice(to)]);
  }

  replace(numbers: readonly number[]): void {
    this.#numbers = numbers;
    for (const listener of this.#listeners) listener();
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }
}
