import type { ReactNode } from "react";

type SlipProps = {
  title: string;
  /** What became of what was done just before. */
  notice?: string | undefined;
  /** What is wrong with what was sent. */
  alert?: string | undefined;
  children?: ReactNode;
};

/** A page of one matter: signing in, an account, a link. */
export function Slip({ title, notice, alert, children }: SlipProps) {
  return (
    <article className="desk-slip">
      <h1 className="headline">{title}</h1>
      {notice !== undefined && <p role="status">{notice}</p>}
      {alert !== undefined && (
        // biome-ignore lint/a11y/noAutofocus: the page was asked for by a form, and says first what is wrong with it.
        <p className="faults" role="alert" tabIndex={-1} autoFocus>
          {alert}
        </p>
      )}
      {children}
    </article>
  );
}
