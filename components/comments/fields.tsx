import type { InputHTMLAttributes, TextareaHTMLAttributes } from "react";
import type { FieldMessage } from "./form-problem.ts";

type FieldProps = {
  /** The name of the field, and with the form's, its id. */
  name: string;
  /** Sets the ids of one form apart from those of others on the page. */
  form: string;
  label: string;
  /** Read with the label. */
  hint?: string | undefined;
  messages?: readonly FieldMessage[];
};

type InputFieldProps = FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "form" | "id">;

/** A line to fill in. It has an id only where something must lead to it, so that a page without faults stays small. */
export function InputField({ name, form, label, hint, messages = [], ...input }: InputFieldProps) {
  return (
    <>
      <label>
        {label} {hint !== undefined && <small>{hint}</small>}
        <input name={name} {...input} {...faultOf(form, name, messages)} />
      </label>
      <Fault form={form} name={name} messages={messages} />
    </>
  );
}

type TextFieldProps = FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "name" | "form" | "id">;

/** Room for a text. What is given back in it comes back exactly: React writes the line break that HTML takes from its beginning. */
export function TextField({ name, form, label, hint, messages = [], ...area }: TextFieldProps) {
  return (
    <>
      <label>
        {label} {hint !== undefined && <small>{hint}</small>}
        <textarea name={name} rows={8} {...area} {...faultOf(form, name, messages)} />
      </label>
      <Fault form={form} name={name} messages={messages} />
    </>
  );
}

const idOf = (form: string, name: string): string => `${form}-${name}`;

type FaultProps = { form: string; name: string; messages: readonly FieldMessage[] };

/** What is wrong with one field, beside it; nothing when all is well. */
export function Fault({ form, name, messages }: FaultProps) {
  const fault = messages.find(({ field }) => field === name);
  if (!fault) return null;
  return (
    <p className="fault" id={`${idOf(form, name)}-fault`}>
      {fault.message}
    </p>
  );
}

/** What a field with a fault says of itself; nothing of a good one. */
export function faultOf(form: string, name: string, messages: readonly FieldMessage[]) {
  const id = messages.some(({ field }) => field === name) ? idOf(form, name) : undefined;
  if (id === undefined) return { id };
  return { id, "aria-invalid": true, "aria-describedby": `${id}-fault` };
}

type FaultsProps = { form: string; title: string; messages: readonly FieldMessage[] };

/** What is to be corrected, with the way to each field; the page opens on it. */
export function Faults({ form, title, messages }: FaultsProps) {
  if (messages.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: the page was asked for by a form, and says first what is wrong with it.
    <div className="faults" role="alert" tabIndex={-1} autoFocus>
      <h2>{title}</h2>
      <ul>
        {messages.map(({ field, message }) => (
          <li key={message}>
            <a href={`#${idOf(form, field)}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A field that no reader sees and no assistive technology names. What it holds was written by a machine. */
export function Honeypot({ label }: { label: string }) {
  return (
    <div className="visually-hidden" aria-hidden="true">
      <label>
        {label} <input name="website" tabIndex={-1} autoComplete="off" />
      </label>
    </div>
  );
}

/** What a form carries along; nothing for what it does not have. */
export function HiddenFields({ fields }: { fields: Record<string, string | undefined> }) {
  return Object.entries(fields).map(
    ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
  );
}
