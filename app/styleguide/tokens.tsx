import { readFileSync } from "node:fs";
import { join } from "node:path";

type Token = { name: string; value: string };

/** The tokens as the sheet has them. `docs/design.md` says what each is for. */
export function Tokens() {
  const all = tokens();
  const named = (pattern: RegExp) => all.filter(({ name }) => pattern.test(name));
  return (
    <>
      <section className="guide-part" aria-labelledby="colours">
        <h2 id="colours" className="band-title">
          Colours
        </h2>
        <ul className="guide-colours">
          {all.filter(isColour).map((token) => (
            <li key={token.name}>
              <svg viewBox="0 0 120 60" aria-hidden="true" focusable="false">
                <rect width="120" height="60" fill={`var(${token.name})`} />
              </svg>
              <Label token={token} />
            </li>
          ))}
        </ul>
      </section>
      <section className="guide-part" aria-labelledby="sizes">
        <h2 id="sizes" className="band-title">
          Sizes of type
        </h2>
        <ul>
          {named(/^--size-/).map((token) => (
            <li key={token.name} className={`guide-size guide${token.name.slice(1)}`}>
              <p>La morasse du dimanche</p>
              <Label token={token} />
            </li>
          ))}
        </ul>
      </section>
      <section className="guide-part" aria-labelledby="spaces">
        <h2 id="spaces" className="band-title">
          Spaces
        </h2>
        <ul>
          {named(/^--space-/).map((token) => (
            <li key={token.name} className={`guide-space guide${token.name.slice(1)}`}>
              <Label token={token} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Label({ token: { name, value } }: { token: Token }) {
  return (
    <p className="guide-token">
      <code>{name}</code> <code>{value}</code>
    </p>
  );
}

function tokens(): Token[] {
  const sheet = readFileSync(join(process.cwd(), "components/styles/tokens.css"), "utf8");
  return [...sheet.matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm)].map(([, name = "", value = ""]) => ({ name, value }));
}

function isColour({ value }: Token): boolean {
  return value.startsWith("light-dark(");
}
