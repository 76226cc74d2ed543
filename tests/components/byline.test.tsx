import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Byline } from "#components/article/byline.tsx";
import { author } from "./paper.ts";

const names = ["Claire Vasseur", "Idriss Benamar", "Nadia Ferrand", "Thomas Auzanneau"];

function bylineOf(count: number, lang = "fr"): string {
  const authors = names.slice(0, count).map((name, index) => author(`auteur-${index}`, name));
  return renderToStaticMarkup(<Byline lang={lang} authors={authors} dateline="Hanovre" />);
}

const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, "");

test("a byline with one author names them and the place", () => {
  expect(textOf(bylineOf(1))).toBe("Par Claire Vasseur, à Hanovre");
});

test("a byline with two authors joins them", () => {
  expect(textOf(bylineOf(2))).toBe("Par Claire Vasseur et Idriss Benamar, à Hanovre");
});

test("a byline with four authors is a sentence", () => {
  expect(textOf(bylineOf(4))).toBe("Par Claire Vasseur, Idriss Benamar, Nadia Ferrand et Thomas Auzanneau, à Hanovre");
});

test("each author of a byline is a link to their page", () => {
  expect(bylineOf(2).match(/rel="author" href="\/authors\/auteur-\d"/g)).toHaveLength(2);
});

test("an English paper signs in English", () => {
  expect(textOf(bylineOf(2, "en"))).toBe("By Claire Vasseur and Idriss Benamar, in Hanovre");
});
