import assert from "node:assert/strict";

const APP = new URL("../../app/", import.meta.url);

/** Where text would become HTML or script. The policy forbids it in the browser; here it is found while it is written. */
const SINKS: readonly RegExp[] = [
  /\b(?:inner|outer)HTML\b/,
  /\binsertAdjacentHTML\b/,
  /\bsetHTML(?:Unsafe)?\b|\bparseHTML(?:Unsafe)?\b/,
  /\bDOMParser\b|\bXSLTProcessor\b/,
  /\bcreateContextualFragment\b/,
  /\bdocument\s*\.\s*(?:write|writeln|open|execCommand)\b/,
  /\beval\b|\bnew\s+Function\b|(?<![.\w])Function\s*\(|\.constructor\s*\(/,
  /\bset(?:Timeout|Interval)\s*\(\s*["'`]/,
  /\bsrcdoc\b|\bjavascript:/i,
  /\bimportScripts\b|\bnew\s+(?:Shared)?Worker\b/,
  /\b(?:element|shape|createElement)\s*\(\s*["'`](?:script|iframe|frame|object|embed|base|meta|link|style|foreignObject)["'`]/,
  /\bsetAttribute(?:NS)?\s*\(\s*["'`](?:on|style\b|action\b|formaction\b)/i,
  /[{,]\s*["'`]?(?:on[a-z]{3,}|style|srcdoc|formaction)["'`]?\s*:\s*["'`]/,
];

function codeOf(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

function sinksIn(source: string): readonly string[] {
  const code = codeOf(source);
  return SINKS.flatMap((sink) => sink.exec(code)?.[0] ?? []);
}

function* files(folder: URL): Generator<URL> {
  for (const entry of Deno.readDirSync(folder)) {
    if (entry.isDirectory) yield* files(new URL(`${entry.name}/`, folder));
    else if (entry.name.endsWith(".ts")) yield new URL(entry.name, folder);
  }
}

Deno.test("no module of ours turns text into HTML or script", () => {
  const found = [...files(APP)].flatMap((file) =>
    sinksIn(Deno.readTextFileSync(file)).map((sink) =>
      `${file.href.slice(APP.href.length)}: ${sink}`
    )
  );
  assert.deepEqual(found, []);
});

Deno.test("an element is made with a name from a variable in two places only, which take no text from outside", () => {
  const makers = [...files(APP)].filter((file) =>
    /\.createElement(?:NS)?\((?!\s*["'`])/.test(codeOf(Deno.readTextFileSync(file)))
  );
  assert.deepEqual(makers.map((file) => file.href.slice(APP.href.length)).sort(), [
    "page/dom.ts",
    "page/drawing.ts",
  ]);
});

Deno.test("each kind of sink is found", () => {
  for (
    const code of [
      "box.innerHTML = text",
      "box.outerHTML += text",
      'box.insertAdjacentHTML("x", text)',
      "box.setHTMLUnsafe(text)",
      "new DOMParser()",
      "range.createContextualFragment(text)",
      "document.write(text)",
      "eval(text)",
      "new Function(text)",
      'Function("x")',
      "(() => 0).constructor(text)()",
      'setTimeout("x", 1)',
      'frame.setAttribute("srcdoc", x)',
      'link.href = "javascript:x"',
      "new Worker(address)",
      'element("script", {})',
      'element("iframe")',
      'box.setAttribute("onclick", text)',
      'element("a", { onclick: "x" })',
      'element("a", { style: "x" })',
    ]
  ) assert.notDeepEqual(sinksIn(code), [], code);
  assert.deepEqual(
    sinksIn("/** No innerHTML here. */\n// eval\nlet functions = 1;\nmeta = evaluate(1);"),
    [],
  );
});
