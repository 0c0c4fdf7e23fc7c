import { trusted, workerAddresses } from "../../../app/page/worker_addresses.ts";

const HOME = new URL("https://host.example/课程/");
const KNOWN = workerAddresses(HOME);
const HERE = "https://host.example/%E8%AF%BE%E7%A8%8B/zh-Hant/lessons/supply/one/";

Deno.test("the worker of the site passes, as a path and as a whole address", () => {
  for (
    const address of [
      "/%E8%AF%BE%E7%A8%8B/sw.js",
      "/课程/sw.js",
      "../../../../sw.js",
      "https://host.example/%E8%AF%BE%E7%A8%8B/sw.js",
    ]
  ) {
    if (trusted(address, KNOWN, HERE) === null) throw new Error(`refused ${address}`);
  }
});

Deno.test("what passes is the whole address, so that it cannot mean another one later", () => {
  const passed = trusted("../../../../sw.js", KNOWN, HERE);
  if (passed !== `${HOME.href}sw.js`) throw new Error(`passed on ${passed}`);
});

Deno.test("nothing else passes", () => {
  for (
    const address of [
      "",
      "sw.js",
      "https://other.example/%E8%AF%BE%E7%A8%8B/sw.js",
      "//other.example/课程/sw.js",
      "/课程/sw.js?x",
      "/课程/sw.js#x",
      "/课程/assets/../sw.js/x",
      "data:text/javascript,1",
      "javascript:1",
      "blob:https://host.example/1",
      "http://",
    ]
  ) {
    if (trusted(address, KNOWN, HERE) !== null) throw new Error(`let ${address} pass`);
  }
});
