/** One storage shared by several tabs, as a browser has it, with faults on request. */

import {
  type Changed,
  guarded,
  type RawStorage,
  type StoragePort,
} from "../../../app/memory/storage.ts";

export type Operation = "lookup" | "get" | "set" | "remove" | "keys";

/** Called before each step; throws or changes `disk` to play a fault. */
export type Fault = (operation: Operation, call: number) => void;

export interface Tab {
  readonly port: StoragePort;
  /** Hands over what other tabs changed since the last time. */
  readonly deliver: () => void;
}

export class FakeDisk {
  readonly values: Map<string, string>;
  /** In UTF-16 units, keys and values together. */
  quota = Infinity;
  fault: Fault = () => {};
  calls = 0;
  readonly #queues = new Set<(key: string | null) => void>();

  constructor(values: Iterable<readonly [string, string]> = []) {
    this.values = new Map(values);
  }

  /** `clear()` as another page of the origin would do it. */
  clear(): void {
    this.values.clear();
    for (const queue of this.#queues) queue(null);
  }

  tab(): Tab {
    let listener: (changed: Changed) => void = () => {};
    let waiting: (string | null)[] = [];
    const queue = (key: string | null) => void waiting.push(key);
    this.#queues.add(queue);
    const port = guarded(() => this.#open(queue), (listen) => {
      listener = listen;
      return () => this.#queues.delete(queue);
    });
    const deliver = () => {
      const keys = waiting;
      waiting = [];
      const named = keys.filter((key) => key !== null);
      if (keys.length > 0) listener(named.length < keys.length ? "all" : new Set(named));
    };
    return { port, deliver };
  }

  #open(own: (key: string | null) => void): RawStorage {
    this.#step("lookup");
    const change = (key: string) => {
      for (const queue of this.#queues) if (queue !== own) queue(key);
    };
    const storage: RawStorage = {
      getItem: (key) => {
        this.#step("get");
        return this.values.get(key) ?? null;
      },
      setItem: (key, value) => {
        this.#step("set");
        this.#write(key, value);
        change(key);
      },
      removeItem: (key) => {
        this.#step("remove");
        if (this.values.delete(key)) change(key);
      },
    };
    return this.#withKeys(storage);
  }

  #withKeys(storage: RawStorage): RawStorage {
    return new Proxy(storage, {
      ownKeys: () => {
        this.#step("keys");
        return [...this.values.keys()];
      },
      getOwnPropertyDescriptor: (_, key) => ({
        configurable: true,
        enumerable: true,
        value: this.values.get(String(key)),
      }),
      get: (target, name) => Reflect.get(target, name),
    });
  }

  #write(key: string, value: string): void {
    if (this.quota < Infinity) this.#checkRoom(key, value);
    this.values.set(key, value);
  }

  #checkRoom(key: string, value: string): void {
    const before = this.values.get(key);
    const freed = before === undefined ? 0 : key.length + before.length;
    if (this.used() - freed + key.length + value.length > this.quota) {
      throw new DOMException("no room", "QuotaExceededError");
    }
  }

  used(): number {
    let units = 0;
    for (const [key, value] of this.values) units += key.length + value.length;
    return units;
  }

  #step(operation: Operation): void {
    this.calls++;
    this.fault(operation, this.calls);
  }
}

export function refuse(): never {
  throw new DOMException("denied", "SecurityError");
}
