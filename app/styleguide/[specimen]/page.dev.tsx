import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { type Materials, withMaterials } from "#app/styleguide/materials.ts";
import type { Specimen } from "#app/styleguide/specimen.ts";
import { guidePath, specimenPath, specimens } from "#app/styleguide/specimens.ts";
import { Page } from "#components/frame/page.tsx";

type Params = { specimen: string };

export function generateStaticParams(): Params[] {
  return specimens.map(({ slug }) => ({ specimen: slug }));
}

export default async function SpecimenRoute({ params }: { params: Promise<Params> }) {
  const { specimen: slug } = await params;
  const specimen = specimens.find((found) => found.slug === slug);
  if (!specimen) notFound();
  return (
    <>
      <title>{`${specimen.title} — Styleguide`}</title>
      {withMaterials((materials) => shown(specimen, materials))}
      <GuideBar specimen={specimen} />
    </>
  );
}

function shown(specimen: Specimen, materials: Materials): ReactNode {
  if ("bare" in specimen) return specimen.bare(materials);
  if ("page" in specimen) {
    return (
      <Page site={materials.site} pages={materials.pages} {...(specimen.path ? { path: specimen.path } : {})}>
        {specimen.page(materials)}
      </Page>
    );
  }
  return (
    <main id="main" className="guide">
      <h1 className="page-title" lang="en">
        {specimen.title}
      </h1>
      {specimen.parts(materials).map(([name, part]) => (
        <section key={name} className="guide-part">
          <h2 className="guide-label" lang="en">
            {name}
          </h2>
          {part}
        </section>
      ))}
    </main>
  );
}

/** Where one is among the specimens, and the way to the one before and the one after. */
function GuideBar({ specimen }: { specimen: Specimen }) {
  const at = specimens.indexOf(specimen);
  const [before, after] = [specimens[at - 1], specimens[at + 1]];
  return (
    <nav className="guide-bar" aria-label="Styleguide" lang="en">
      <a href={guidePath}>Styleguide</a>
      <span>{specimen.title}</span>
      {before && (
        <a rel="prev" href={specimenPath(before)}>
          Previous
        </a>
      )}
      {after && (
        <a rel="next" href={specimenPath(after)}>
          Next
        </a>
      )}
    </nav>
  );
}
