import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Sparkline } from "#components/front/sparkline.tsx";

test("a company of one quarter has one bar at the end of its row, and not a block", () => {
  const html = renderToStaticMarkup(<Sparkline counts={[3]} />);
  expect(html).toContain('viewBox="0 0 96 24"');
  expect(html).toContain('<rect x="90" y="0" width="4" height="24"></rect>');
});

test("a row of many quarters has a bar for each", () => {
  const html = renderToStaticMarkup(<Sparkline counts={Array.from({ length: 28 }, () => 1)} />);
  expect(html).toContain('viewBox="0 0 168 24"');
  expect(html.match(/<rect/g)).toHaveLength(28);
});
