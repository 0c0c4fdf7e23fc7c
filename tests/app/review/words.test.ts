import assert from "node:assert/strict";
import { listCards } from "../../../app/review/listing.ts";
import { shelfOf } from "../../../app/review/shelf.ts";
import {
  comingDay,
  departures,
  outlook,
  pastDay,
  whenBack,
  whyHere,
} from "../../../app/review/words.ts";
import { card, cardFrom, feeFacts, indexOf, lesson, MONDAY, recordOf } from "./samples.ts";

Deno.test("past days are named as people name them", () => {
  const wednesday = MONDAY + 2;
  assert.equal(pastDay(wednesday - 1, wednesday), "昨天");
  assert.equal(pastDay(wednesday - 2, wednesday), "前天");
  assert.equal(pastDay(MONDAY, MONDAY + 4), "本周一");
  assert.equal(pastDay(MONDAY - 5, wednesday), "上周三");
  assert.equal(pastDay(MONDAY - 20, wednesday), "11 月 3 日");
  assert.equal(pastDay(MONDAY - 20, MONDAY + 60), "2026 年 11 月 3 日");
});

Deno.test("coming days as well", () => {
  assert.equal(comingDay(MONDAY + 1, MONDAY), "明天");
  assert.equal(comingDay(MONDAY + 4, MONDAY), "4 天后（周五）");
  assert.equal(comingDay(MONDAY + 21, MONDAY), "12 月 14 日（周一）");
  assert.equal(comingDay(MONDAY + 60, MONDAY), "2027 年 1 月 22 日（周五）");
});

Deno.test("each card says why it is here", () => {
  const today = MONDAY + 9;
  const why = (points: number, sure: boolean | null) =>
    whyHere(cardFrom({ day: 2, points, sure }), 10, null, today);
  assert.equal(why(0, true), "上周三有把握，但答错了。");
  assert.equal(why(0, false), "上周三没把握，答错了。");
  assert.equal(why(0, null), "上周三答错了。");
  assert.equal(why(0.5, true), "上周三有把握，但没全对。");
  assert.equal(why(1, false), "上周三答对了，但没把握。");
  const recurring = card({ misconception: "fee" });
  assert.match(whyHere(recurring, 20, feeFacts(1, 20), today), /处理成本一天只付一次.*换一道题/);
  assert.doesNotMatch(whyHere(recurring, 1, feeFacts(1, 20), today), /换一道题/);
});

Deno.test("after the answer a card says when it returns, or that it is known", () => {
  assert.equal(whenBack(card({ dueOn: MONDAY + 1 }), MONDAY), "明天再来。");
  assert.match(whenBack(card({ stage: "retired" }), MONDAY), /不再排进复习/);
});

Deno.test("with nothing stored the page says what will come here", () => {
  const empty = listCards(recordOf(), shelfOf(indexOf()), null, MONDAY);
  assert.deepEqual(outlook(empty, MONDAY), ["答错的题和没把握的题，从第二天起会排到这里。"]);
});

Deno.test("the outlook names the next day and what waits", () => {
  const shelf = shelfOf(indexOf(lesson(1), lesson(2)));
  const record = recordOf(
    { item: 10, day: 0, points: 0 },
    { item: 11, day: 0, points: 0 },
    { item: 10, day: 1, points: 1, sure: true },
  );
  const listing = listCards(record, shelf, null, MONDAY + 1);
  const lines = outlook(listing, MONDAY + 1).join("");
  assert.match(lines, /下一张卡片.*到期/);
  assert.match(lines, /错题本里有 1 道题还没复习过.*《第 1 课》/);
});

Deno.test("departures are one line a reason", () => {
  const shelf = shelfOf(indexOf(lesson(1, { reviewBy: "2026-11-20", title: "写卖点" })));
  const record = recordOf(
    { item: 10, day: 0, points: 0 },
    { item: 11, day: 0, points: 0 },
    { item: 98, day: 0, points: 0 },
    { item: 99, day: 0, points: 0 },
  );
  const lines = departures(listCards(record, shelf, null, MONDAY + 1).cards);
  assert.equal(lines.length, 2);
  assert.match(lines[0]!, /《写卖点》.*2026-11-20/);
  assert.match(lines[1]!, /2 道题已经不在课程里/);
});
