/** How files of the index come in. Pure. */

/** The content of a file below the edition's root; rejects when it cannot be had. */
export type Load = (path: string) => Promise<string>;

/** The same, and nothing twice. What failed is tried again by the next query. */
export function once(load: Load): Load {
  const files = new Map<string, Promise<string>>();
  return (path) => {
    const known = files.get(path);
    if (known) return known;
    const loading = load(path);
    files.set(path, loading);
    loading.catch(() => files.delete(path));
    return loading;
  };
}
