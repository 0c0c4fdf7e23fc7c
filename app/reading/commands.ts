/** Which key does what: pure, so that the list under `?` and the behaviour cannot differ. */

export type Command =
  | { readonly do: "go"; readonly to: string }
  | { readonly do: "step"; readonly by: 1 | -1 }
  | { readonly do: "choose"; readonly place: number }
  | { readonly do: "search" | "help" | "wait" | "none" };

/** After g: the places of the course by the key that leads there. */
export const PLACES: ReadonlyMap<string, readonly [name: string, address: string]> = new Map([
  ["t", ["今天", ""]],
  ["f", ["复习", "review/"]],
  ["m", ["目录", "archive/"]],
  ["w", ["我的", "me/"]],
]);

export interface Pressed {
  readonly key: string;
  /** Control, Alt or the command key is held: the browser's or the screen reader's own. */
  readonly isModified: boolean;
}

const NONE: Command = { do: "none" };

/** What a key means; `isAfterG` when g was the key before. */
export function commandOf({ key, isModified }: Pressed, isAfterG: boolean): Command {
  if (isModified) return NONE;
  if (isAfterG) {
    const place = PLACES.get(key);
    return place ? { do: "go", to: place[1] } : NONE;
  }
  if (/^[1-9]$/.test(key)) return { do: "choose", place: Number(key) - 1 };
  switch (key) {
    case "g":
      return { do: "wait" };
    case "j":
      return { do: "step", by: 1 };
    case "k":
      return { do: "step", by: -1 };
    case "/":
      return { do: "search" };
    case "?":
      return { do: "help" };
    default:
      return NONE;
  }
}

/** The list as readers see it. */
export const LISTED: readonly (readonly [keys: string, what: string])[] = [
  ["j　k", "下一段、上一段；在一期里是下一课、上一课"],
  ["1 到 9", "选这一题的第几项"],
  ["回车", "提交选好的题"],
  ["/", "搜索"],
  ...[...PLACES].map(([key, [name]]) => [`g 然后 ${key}`, `去“${name}”`] as const),
  ["?", "打开这张表"],
  ["Esc", "关闭打开的窗口"],
];
