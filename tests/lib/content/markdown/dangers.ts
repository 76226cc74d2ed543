const tags = new Set(
  "a abbr aside bdi bdo blockquote br caption cite code del details dfn div em figcaption figure h2 h3 h4 h5 h6 hr iframe img input ins kbd li mark ol p picture pre q section small source span strong sub summary sup table tbody td th thead time tr ul var wbr".split(
    " ",
  ),
);
const attributes = new Set(
  "alt allow aria-label aria-labelledby checked class datetime decoding dir disabled height href id lang loading name rel role scope sizes src srcset start tabindex target title type width".split(
    " ",
  ),
);

/** Everything in a page that could run, load or clobber something. Reads tags as a browser’s tokeniser does. */
export function dangersOf(html: string): string[] {
  const dangers: string[] = [];
  for (const [tag, name = "", rest = ""] of html.matchAll(/<\/?([^\s>/]*)((?:[^>"]|"[^"]*")*)>/g)) {
    if (!tags.has(name)) dangers.push(tag);
    for (const [, key = "", value = ""] of rest.matchAll(/([^\s=/"]+)(?:="([^"]*)")?/g)) {
      if (!attributes.has(key)) dangers.push(`${name} ${key}`);
      if (key === "href" && !/^(?:https?:|mailto:|tel:|[^:]*$|[^:]*[/?#])/.test(value)) dangers.push(`href ${value}`);
      if ((key === "src" || key === "srcset") && !value.startsWith("/media/")) dangers.push(`${key} ${value}`);
      if ((key === "id" || key === "name") && !value.startsWith("t-")) dangers.push(`${key} ${value}`);
    }
    if (name === "iframe" && /\bsrc/.test(rest)) dangers.push(tag);
  }
  if (/<(?![a-z/])/.test(html)) dangers.push("a bare <");
  return dangers;
}
