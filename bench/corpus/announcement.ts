/** A new article as an editor would save it, with the pages that it belongs to. */
export type Announcement = { file: string; text: string; headline: string; pages: string[] };

/** An article dated a minute before `now`, in the zone of Paris. Its headline and slug tell it from those with another number. */
export function announce(number: number, now: Date): Announcement {
  const [date, time] = parisian(new Date(now.getTime() - 60_000));
  const slug = `dernier-bouclage-${number}`;
  const headline = `Dernier bouclage ${number}`;
  const text = `---
title: ${headline}
standfirst: Une nouvelle tombe pendant que le site tourne.
date: ${date} ${time}
authors: [claire-vasseur]
section: mobile
tags: [smartphones, salons]
companies: [xiaomi]
---

La page est attendue partout où elle a sa place, et nulle part ailleurs.
`;
  return {
    file: `articles/${date.slice(0, 7).replace("-", "/")}/${slug}.md`,
    text,
    headline,
    pages: [
      `/articles/${slug}`,
      "/",
      "/sections/mobile",
      "/tags/smartphones",
      "/tags/salons",
      "/companies/xiaomi",
      "/authors/claire-vasseur",
      `/archive/${date.slice(0, 7).replace("-", "/")}`,
    ],
  };
}

/** The day and the time as an editor in Paris writes them. */
function parisian(moment: Date): [string, string] {
  const written = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Paris",
    dateStyle: "short",
    timeStyle: "short",
  }).format(moment);
  const [date = "", time = ""] = written.split(" ");
  return [date, time];
}
