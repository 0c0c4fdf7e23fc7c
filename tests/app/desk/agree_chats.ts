/** Random chats with what is found in them; a test compares with what Python finds. */

import { readChat } from "../../../app/desk/chat.ts";
import { chatFrom, numbersFrom } from "./chats.ts";

const [first, count]: number[] = JSON.parse(Deno.readTextFileSync(Deno.args[0]!));
const chats = Array.from({ length: count! }, (_, at) => chatFrom(numbersFrom(first! + at)).text);
console.log(JSON.stringify(chats.map((text) => [text, readChat(text)])));
