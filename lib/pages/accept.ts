/** One entry of a header that says what is preferred (RFC 9110 §12.4.2): lower case, with its weight from 0 to 1. */
type Preference = { name: string; weight: number };

/** The coding in which a body is sent: the smallest that is welcome (RFC 9110 §12.5.3). */
export function chosenCoding(header: string | undefined): "br" | "gzip" | undefined {
  const preferences = preferencesOf(header);
  const weightOf = (name: string) => (preferences.find((one) => one.name === name) ?? any(preferences))?.weight ?? 0;
  if (weightOf("br") > 0 && weightOf("br") >= weightOf("gzip")) return "br";
  return weightOf("gzip") > 0 ? "gzip" : undefined;
}

const any = (preferences: Preference[]) => preferences.find(({ name }) => name === "*");

/** The forms that an article has beside its page, by the media type that asks for each and the suffix of its own address. */
const forms = [
  { type: "text/markdown", suffix: ".md" },
  { type: "application/json", suffix: ".json" },
];

/**
 * The suffix of the form that is asked for by name and liked better than HTML; nothing for everybody else: browsers, feed readers and
 * whoever takes anything get the page.
 */
export function chosenForm(header: string | undefined): string | undefined {
  const preferences = preferencesOf(header);
  const weightOf = (type: string) => preferences.find(({ name }) => name === type)?.weight ?? 0;
  const best = forms
    .map((form) => ({ ...form, weight: weightOf(form.type) }))
    .reduce((one, other) => (other.weight > one.weight ? other : one));
  return best.weight > weightOf("text/html") ? best.suffix : undefined;
}

function preferencesOf(header: string | undefined): Preference[] {
  return (header ?? "").split(",").map((entry) => {
    const [name = "", ...parameters] = entry.split(";").map((part) => part.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith("q="));
    const weight = quality === undefined ? 1 : Number(quality.slice(2));
    return { name, weight: weight >= 0 && weight <= 1 ? weight : 0 };
  });
}
