import type { ReactNode } from "react";

export type StatusProps = {
  code: string;
  title: string;
  text: ReactNode;
  /** List items: the ways out. */
  children: ReactNode;
};

/** A page that says why it is not the page that was asked for, struck out like a word on a proof. */
export function Status({ code, title, text, children }: StatusProps) {
  return (
    <div className="status">
      <p className="status-code" aria-hidden="true">
        {code}
      </p>
      <h1 className="headline">{title}</h1>
      <p className="standfirst">{text}</p>
      <ul className="status-ways">{children}</ul>
    </div>
  );
}
