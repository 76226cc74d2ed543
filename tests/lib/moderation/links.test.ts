import { expect, test } from "vitest";
import { countLinks } from "#lib/moderation/links.ts";

test.each([
  ["Rien ici.", 0],
  ["https://exemple.fr", 1],
  ["http://exemple.fr/a?b=http", 1],
  ["https://www.exemple.fr/www.html", 1],
  ["(www.exemple.fr)", 1],
  ["HTTPS://EXEMPLE.FR WWW.EXEMPLE.FR", 2],
  ["http://a.fr,http://b.fr\nhttp://c.fr", 3],
  ["<a href='http://a.fr'>http://a.fr</a>", 2],
  ["[url=https://a.fr]ici[/url] [ici](https://b.fr)", 2],
  ["https:// http:/a www. awww.b", 0],
  ["Le protocole https, le serveur www", 0],
])("%j has %i links", (text, count) => {
  expect(countLinks(text)).toBe(count);
});
