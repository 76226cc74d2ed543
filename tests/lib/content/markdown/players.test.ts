import { expect, test } from "vitest";
import { playerOf } from "#lib/content/markdown/players.ts";
import { securityHeaders } from "#lib/pages/security-headers.ts";

const youtube = "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1";
const known: [address: string, src: string][] = [
  ["https://www.youtube.com/watch?v=dQw4w9WgXcQ", youtube],
  ["http://youtube.com/watch?v=dQw4w9WgXcQ&list=PL1", youtube],
  ["https://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ", youtube],
  ["https://youtu.be/dQw4w9WgXcQ?si=abc", youtube],
  ["https://www.youtube.com/shorts/dQw4w9WgXcQ", youtube],
  ["https://www.youtube.com/live/dQw4w9WgXcQ/", youtube],
  ["https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ", youtube],
  ["https://youtu.be/dQw4w9WgXcQ?t=90", `${youtube}&start=90`],
  ["https://youtu.be/dQw4w9WgXcQ?t=1h2m3s", `${youtube}&start=3723`],
  ["https://www.youtube.com/watch?v=dQw4w9WgXcQ&start=12", `${youtube}&start=12`],
  ["https://youtu.be/dQw4w9WgXcQ?t=demain", youtube],
  ["https://vimeo.com/76979871", "https://player.vimeo.com/video/76979871?autoplay=1&dnt=1"],
  ["https://vimeo.com/76979871/abcdef1234", "https://player.vimeo.com/video/76979871?h=abcdef1234&autoplay=1&dnt=1"],
  ["https://vimeo.com/channels/staffpicks/76979871", "https://player.vimeo.com/video/76979871?autoplay=1&dnt=1"],
  ["https://player.vimeo.com/video/76979871", "https://player.vimeo.com/video/76979871?autoplay=1&dnt=1"],
  ["https://www.dailymotion.com/video/x8abcd1", "https://geo.dailymotion.com/player.html?video=x8abcd1"],
  ["https://www.dailymotion.com/video/x8abcd1_un-titre_news", "https://geo.dailymotion.com/player.html?video=x8abcd1"],
  ["https://dai.ly/x8abcd1", "https://geo.dailymotion.com/player.html?video=x8abcd1"],
  ["https://x.com/lamorasse/status/577432", "https://platform.twitter.com/embed/Tweet.html?id=577432&dnt=true"],
  [
    "https://twitter.com/lamorasse/status/577432?s=20",
    "https://platform.twitter.com/embed/Tweet.html?id=577432&dnt=true",
  ],
  [
    "https://mobile.twitter.com/lamorasse/status/577432/photo/1",
    "https://platform.twitter.com/embed/Tweet.html?id=577432&dnt=true",
  ],
];

test.each(known)("%s plays from %s", (address, src) => {
  expect(playerOf(address)?.src).toBe(src);
});

test.each(known)("the policy of the pages lets the player of %s be framed", (address) => {
  const policy = new Map(securityHeaders).get("Content-Security-Policy") ?? "";
  const frames = /frame-src ([^;]*)/.exec(policy)?.[1]?.split(" ");
  expect(frames).toContain(new URL(playerOf(address)?.src ?? "").origin);
});

const unknown = [
  "https://www.youtube.com/",
  "https://www.youtube.com/@chaine",
  "https://www.youtube.com/watch?v=trop-court",
  "https://www.youtube.com/watch?v=dQw4w9WgXcQ%22onload",
  "https://www.youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
  "https://www.youtube.com@evil.example/watch?v=dQw4w9WgXcQ",
  "https://evil.example/?https://youtu.be/dQw4w9WgXcQ",
  "ftp://youtu.be/dQw4w9WgXcQ",
  "javascript://youtu.be/dQw4w9WgXcQ",
  "youtu.be/dQw4w9WgXcQ",
  "https://vimeo.com/blog",
  "https://www.dailymotion.com/lamorasse/playlists",
  "https://x.com/lamorasse",
  "https://x.com/lamorasse/status/abc",
  "https://x.com/constructor",
  "https://[",
  "",
];

test.each(unknown)("%j is no player", (address) => {
  expect(playerOf(address)).toBeUndefined();
});
