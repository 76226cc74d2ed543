import type { ReactNode } from "react";

export type PageHeadProps = {
  /** What kind of page it is: « Rubrique », « Sujet ». */
  kind?: string;
  title: ReactNode;
  /** The number of the page, in words. */
  page?: string | undefined;
  count?: string | undefined;
  /** What the page is about, in a sentence. */
  description?: string | undefined;
  children?: ReactNode;
};

/** The head of every page that gathers articles. */
export function PageHead({ kind, title, page, count, description, children }: PageHeadProps) {
  return (
    <header className="page-head">
      {kind !== undefined && <p className="kicker">{kind}</p>}
      <h1 className="page-title">
        {title}
        {page !== undefined && <span className="page-number">, {page}</span>}
      </h1>
      {description !== undefined && <p className="page-description">{description}</p>}
      {count !== undefined && <p className="page-count">{count}</p>}
      {children}
    </header>
  );
}
