/** The port between the store and a browser's storage: it answers with failures, never throws. */

export type StorageFailure = "denied" | "full";

export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: StorageFailure };

export type Writing = { readonly ok: true } | {
  readonly ok: false;
  readonly reason: StorageFailure;
};

/** The keys another tab changed, or "all" when that is not known. */
export type Changed = ReadonlySet<string> | "all";

export type Unlisten = () => void;

export interface StoragePort {
  readonly get: (key: string) => Reading<string | null>;
  readonly set: (key: string, value: string) => Writing;
  readonly remove: (key: string) => Writing;
  readonly keys: () => Reading<readonly string[]>;
  readonly listen: (listener: (changed: Changed) => void) => Unlisten;
}

/** What the port needs of a `Storage`; its keys are its own enumerable properties. */
export type RawStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Subscribes to changes made by other tabs. */
export type ChangeSource = (listener: (changed: Changed) => void) => Unlisten;

const DENIED = { ok: false, reason: "denied" } as const;

/**
 * Makes a port over a storage that may throw at any step, even when it is looked up.
 *
 * `access` is called for each operation: `window.localStorage` itself throws when denied.
 */
export function guarded(access: () => RawStorage, listen: ChangeSource): StoragePort {
  return {
    get: (key) => {
      try {
        return { ok: true, value: access().getItem(key) };
      } catch {
        return DENIED;
      }
    },
    set: (key, value) => write(access, (storage) => storage.setItem(key, value)),
    remove: (key) => write(access, (storage) => storage.removeItem(key)),
    keys: () => attempt(() => Object.keys(access())),
    listen,
  };
}

/** A storage that ends with the page: what a guest does leaves nothing behind. */
export function forgetful(): StoragePort {
  const values = new Map<string, string>();
  return {
    get: (key) => ({ ok: true, value: values.get(key) ?? null }),
    set: (key, value) => {
      values.set(key, value);
      return { ok: true };
    },
    remove: (key) => {
      values.delete(key);
      return { ok: true };
    },
    keys: () => ({ ok: true, value: [...values.keys()] }),
    listen: () => () => {},
  };
}

function attempt<T>(read: () => T): Reading<T> {
  try {
    return { ok: true, value: read() };
  } catch {
    return DENIED;
  }
}

function write(access: () => RawStorage, change: (storage: RawStorage) => void): Writing {
  try {
    change(access());
    return { ok: true };
  } catch (error) {
    return { ok: false, reason: isQuota(error) && holdsSomething(access) ? "full" : "denied" };
  }
}

function isQuota(error: unknown): boolean {
  const name = error instanceof Error ? error.name : "";
  return name === "QuotaExceededError" || name === "NS_ERROR_DOM_QUOTA_REACHED";
}

/** A quota that is exceeded by an empty storage is a refusal (older private modes). */
function holdsSomething(access: () => RawStorage): boolean {
  const keys = attempt(() => Object.keys(access()).length);
  return !keys.ok || keys.value > 0;
}
