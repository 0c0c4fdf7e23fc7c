/** Where keys are kept: the browser's own key store, since they cannot be written down as text. */

/** Keeps values by name; what cannot be kept lasts as long as the page. */
export interface KeyShelf {
  /** The value kept under a name, or else the one made; null is not kept, and can be tried again. */
  readonly settle: (name: string, make: () => Promise<unknown>) => Promise<Kept>;
  readonly read: (name: string) => Promise<unknown>;
  readonly write: (name: string, value: unknown) => Promise<boolean>;
  readonly remove: (name: string) => Promise<void>;
}

export interface Kept {
  readonly value: unknown;
  /** false when only this page has it. */
  readonly isKept: boolean;
}

const STORE = "keys";

/** Keys of the course on this device, under the name of its own. */
export function keyShelf(name: string, factory: () => IDBFactory): KeyShelf {
  const ofThisPage = new Map<string, unknown>();

  /** Null wherever the browser refuses: private windows, blocked storage, a full disk. */
  async function transact<T>(
    mode: IDBTransactionMode,
    act: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<{ readonly result: T } | null> {
    try {
      const base = await opened(factory(), name);
      try {
        return { result: await finished(base.transaction(STORE, mode), act) };
      } finally {
        base.close();
      }
    } catch {
      return null;
    }
  }

  async function read(key: string): Promise<unknown> {
    const kept = await transact("readonly", (store) => store.get(key));
    return kept?.result ?? ofThisPage.get(key);
  }

  async function write(key: string, value: unknown): Promise<boolean> {
    ofThisPage.set(key, value);
    return await transact("readwrite", (store) => store.put(value, key)) !== null;
  }

  async function settle(key: string, make: () => Promise<unknown>): Promise<Kept> {
    const before = await transact("readonly", (store) => store.get(key));
    if (before?.result !== undefined) return { value: before.result, isKept: true };
    const value = ofThisPage.get(key) ?? await make();
    if (value === null) return { value, isKept: false };
    ofThisPage.set(key, value);
    // Another tab may have been quicker: adding fails then, and its value counts.
    const added = await transact("readwrite", (store) => store.add(value, key));
    if (added) return { value, isKept: true };
    const now = await transact("readonly", (store) => store.get(key));
    return now?.result !== undefined
      ? { value: now.result, isKept: true }
      : { value, isKept: false };
  }

  async function remove(key: string): Promise<void> {
    ofThisPage.delete(key);
    await transact("readwrite", (store) => store.delete(key));
  }

  return { settle, read, write, remove };
}

function opened(factory: IDBFactory, name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    // Not `request.error`: while a request waits, asking for its error throws.
    request.onblocked = () => reject(new Error("the key store is in use"));
  });
}

function finished<T>(
  transaction: IDBTransaction,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = act(transaction.objectStore(STORE));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });
}
