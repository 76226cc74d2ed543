import { hostileStrings } from "./hostile-strings.ts";
import type { SampleCopy } from "./sample-copy.ts";
import { type Sending, sealOn, send } from "./sending.ts";

/** A comment with a hostile name and text, as it was typed and sent. */
export type HostilePost = { id: string; status: string; article: string; name: string; body: string };

/** Forms on their way at once. */
const writers = 8;

/** Strings of one class: all of them are tried where components are. */
const mostOfClass = 120;

/** Comments under one article: two pages of its thread. */
const perArticle = 100;

const articles = [
  ...["xiaomi-europe-cebit", "vendre-sans-boutique", "windows-10", "alphago-lee-sedol", "dyn-mirai", "raspberry-pi"],
  ...[
    "apple-ipad",
    "heartbleed-openssl",
    "intel-altera",
    "galaxy-note-7-rappel",
    "jack-ma-cebit-c2b",
    "google-rachete-nest",
  ],
  ...["google-devient-alphabet", "http2-rfc-7540", "apple-trimestre-record", "xiaomi-resultats-2014", "xiaomi-mi-1"],
];

/** A policy by which whatever a form takes is published. */
export function publishEverything(copy: SampleCopy): void {
  const lines = [
    "mode: postmoderated",
    "holdFirst: false",
    "email: optional",
    "length: {least: 1, most: 5000}",
    "rate: {minutes: 1, hold: 100, refuse: 100}",
    "links: {hold: 10000, refuse: 10000}",
    "quickestSeconds: 1",
    "proofOfWork: false",
    "words: {}",
    "reasons: [{code: hors-sujet, title: Hors sujet, explanation: Le commentaire s’éloigne du sujet.}]",
    "retention: {emailMonths: 6, networkDays: 1}",
  ];
  copy.write("moderation.yaml", `${lines.join("\n")}\n`);
}

/**
 * Posts hostile strings of every class over HTTP, each from a network of its own: as a text and, at its end, as the path of a link; and where a
 * name may be that, as the name.
 */
export async function postEverything(origin: string): Promise<HostilePost[]> {
  const strings = [...new Map(hostileStrings(mostOfClass).map((text) => [wordsOf(text), text])).values()];
  const used = articles.slice(0, Math.ceil(strings.length / perArticle));
  if (used.length * perArticle < strings.length) throw new Error("There are more strings than places for them.");
  const seals = await Promise.all(used.map((article) => sealOn(origin, article)));
  const posts: HostilePost[] = [];
  const waiting = strings.entries();
  const write = async () => {
    for (const [index, text] of waiting) {
      const place = index % used.length;
      const [article = "", seal = ""] = [used[place], seals[place]];
      posts.push(await post(origin, { article, seal, ...typed(text, index), key: "", network: index }));
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
  return posts;
}

function typed(text: string, index: number): { name: string; body: string } {
  const body = `${text}\n\nhttps://evil.example/${text}`;
  return { name: isName(text) ? text : `Lecteur ${index}`, body: [...body].length > 5000 ? text : body };
}

/** By which a text that is posted again is known as a repetition. */
const wordsOf = (text: string) => text.normalize("NFC").toLowerCase().split(/\s+/).join(" ").trim();

const isName = (text: string) => !/[\t\n]/.test(text) && [...text.trim()].length <= 60;

async function post(origin: string, sending: Sending): Promise<HostilePost> {
  const { status, headers } = await send(origin, sending);
  const { location = "" } = headers;
  const [, path = "", id = ""] = /^(\/comments\/status\/([0-9a-z]+)\.[0-9a-f]+)#comment-received$/.exec(location) ?? [];
  if (status !== 303 || id === "") throw new Error(`${JSON.stringify(sending)} was answered ${status} ${location}.`);
  return { id, status: path, article: sending.article, name: sending.name.trim(), body: sending.body };
}
