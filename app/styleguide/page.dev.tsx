import { SchemeSwitch } from "#components/frame/scheme-switch.tsx";
import { withMaterials } from "./materials.ts";
import { groups, specimenPath } from "./specimens.ts";
import { Tokens } from "./tokens.tsx";

/** What there is to look at, and the tokens of which all of it is made. */
export default function StyleguideRoute() {
  const language = withMaterials(({ site }) => site.language);
  return (
    <main id="main" className="guide" lang="en">
      <title>Styleguide</title>
      <header className="page-head">
        <h1 className="page-title">Styleguide</h1>
        <p className="page-description">Every component in every state that copy can bring it into.</p>
        <SchemeSwitch lang={language} />
      </header>
      <div className="guide-groups">
        {Object.entries(groups).map(([name, specimens]) => (
          <section key={name} className="counted">
            <h2 className="counted-title">{name}</h2>
            <ul>
              {specimens.map((specimen) => (
                <li key={specimen.slug}>
                  <a href={specimenPath(specimen)}>{specimen.title}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <Tokens />
    </main>
  );
}
