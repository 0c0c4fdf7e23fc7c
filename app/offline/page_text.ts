/** What a page's HTML says about itself: whose it is, of which build, and which files it needs. Pure. */

export interface PageFacts {
  readonly build: string;
  /** Paths below the site's root of files that are named by their content. */
  readonly assets: readonly string[];
}

const HEAD = /<html\b[^>]*>/;
const NAMED = /assets\/[\w-]+\.[0-9a-f]{10}\.(?:js|css|json|txt)\b/g;
const BESIDE = /(["'`])(?:\.\/)?([\w-]+\.[0-9a-f]{10}\.(?:js|css|json|txt))\1/g;

/** Null for HTML that is no page of this course. */
export function readPageFacts(html: string, course: string): PageFacts | null {
  const head = HEAD.exec(html)?.[0] ?? "";
  const build = / data-build="(\w+)"/.exec(head)?.[1];
  if (build === undefined || !head.includes(` data-course="${course}"`)) return null;
  return { build, assets: namedIn(html) };
}

/** Files that a page or a JSON file names below the root. */
export function namedIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(NAMED)].map(([name]) => name))];
}

/** Files that a script names beside itself: what it may load later. */
export function namedByScript(text: string): readonly string[] {
  const beside = [...text.matchAll(BESIDE)].map(([, , name]) => `assets/${name}`);
  return [...new Set([...beside, ...namedIn(text)])];
}

/** A page's title without the course's name; it is shown as text. */
export function pageTitle(html: string): string {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "";
  return title.replace(/ · [^·]*$/, "").replaceAll("&lt;", "<").replaceAll("&gt;", ">")
    .replaceAll("&#34;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
}
