"""Whether a hostile text did anything: `ran()` counts calls, and the page is searched for what is not the course's."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import BrowserContext, Page

# Whatever runs calls this. Dialogs, timers and handlers of a vector all end here.
CANARY = "globalThis.calls = 0; globalThis.ran = function () { globalThis.calls++; return 1 };"

# Elements, attributes and schemes of addresses in a document.
_WORDS = """const words = (root) => {
  const found = new Set();
  for (const node of root.querySelectorAll("*")) {
    found.add(node.localName);
    for (const { name, value } of node.attributes) {
      found.add(`${node.localName}[${name}]`);
      if (/^(?:xlink:)?(?:href|src|action|formaction|data|poster|values|from|to)$/i.test(name)) {
        const plain = value.replace(/[\\u0000- ]/g, "");
        if (plain.startsWith(`${location.origin}/`)) continue;
        if (/^[a-z-]+:/i.test(plain)) found.add(plain.split(":")[0].toLowerCase() + ":");
        else if (/^[\\\\/]{2}/.test(plain)) found.add("//");
      }
    }
    if (node.localName === "template") for (const inner of words(node.content)) found.add(inner);
  }
  return [...found];
};"""
_STATIC = f"""async (paths) => {{
  {_WORDS}
  const read = (path) => new Promise((resolve, reject) => {{
    const request = new XMLHttpRequest();
    request.responseType = "document";
    request.onload = () => resolve(request.responseXML);
    request.onerror = reject;
    request.open("GET", path);
    request.send();
  }});
  const found = {{}};
  for (const path of paths) {{
    found[path] = words(await read(path));
  }}
  return found;
}}"""
WORDS_OF_RAW = f"""(lists) => {{
  {_WORDS}
  return lists.map((list) => list.flatMap((text) =>
    words(new DOMParser().parseFromString(text, "text/html"))));
}}"""
_LIVE = f"() => {{ {_WORDS} return words(document) }}"

# Elements and attributes that no script of ours makes and no template has.
_FOREIGN_ELEMENTS = {
    "animate", "animatetransform", "applet", "audio", "base", "bgsound", "embed", "font", "foreignObject",
    "frame", "frameset", "iframe", "image", "keygen", "marquee", "object", "plaintext", "portal", "set",
    "source", "track", "video", "x", "x-y", "xmp",
}  # fmt: skip
_SCHEMES = {"https:", "mailto:"}

# Opens and answers whatever the page has, so that words that come later come now.
_USE = """async () => {
  for (const fold of document.querySelectorAll("details")) fold.open = true;
  for (const form of document.querySelectorAll("form.item")) {
    for (const field of form.querySelectorAll("input:not([type=radio]):not([type=checkbox]), textarea")) {
      field.value = "1";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    for (const list of form.querySelectorAll("select")) list.selectedIndex = list.options.length - 1;
    for (const one of form.querySelectorAll("[data-choice], .spot, [role=radio]")) one.dispatchEvent(
      new MouseEvent("click", { bubbles: true }));
    for (const press of form.querySelectorAll("button:not([hidden])")) press.click();
  }
  for (const one of document.querySelectorAll("a.term, .bar, .picture, p, td")) {
    for (const kind of ["mouseover", "pointerenter", "focus", "wheel"]) one.dispatchEvent(new Event(kind));
  }
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30)));
}"""


def watch(context: BrowserContext) -> None:
    """Define `ran` in every document of a context."""
    context.add_init_script(CANARY)


def words_of(page: Page, addresses: list[str]) -> dict[str, set[str]]:
    """Elements, attributes and schemes of each page as it was published; nothing in it runs."""
    found: dict[str, list[str]] = page.evaluate(_STATIC, addresses)
    return {path: set(words) for path, words in found.items()}


def use(page: Page) -> None:
    """Open, answer and touch everything."""
    page.evaluate(_USE)


def harm(page: Page) -> list[str]:
    """What a hostile text has reached in a live page; empty when nothing."""
    calls: Any = page.evaluate("globalThis.calls")
    words: list[str] = page.evaluate(_LIVE)
    return ([] if calls == 0 else [f"{calls} calls"]) + sorted(filter(is_foreign, words))


def is_foreign(word: str) -> bool:
    """Whether no page of the course ever has this element, attribute or scheme."""
    if word.endswith(":") or word == "//":
        return word not in _SCHEMES and word not in {"data:", "blob:"}
    tag, _, attribute = word.partition("[")
    return tag in _FOREIGN_ELEMENTS or attribute.startswith(("on", "style", "srcdoc", "formaction", "action"))
