/** Stands for something in a line that is not text to set: code, a picture. Rules see it as a character they never touch. */
export const opaque = "\uFFFC";

/** Hides characters from the rules one for one, so that lengths stay; a private-use character. */
const veil = "\uE000";

export type Edit = { start: number; end: number; text: string };

/**
 * The texts of one paragraph, joined so that a rule can look across the marks between them, and parted again afterwards.
 * What is written at a joint belongs to the text that follows it, unless it replaces the end of the text before.
 */
export class JoinedText {
  text: string;
  #joints: number[];
  /** What each veil hides, the latest last; a later one hides the earlier ones too. */
  #veiled: string[] = [];

  constructor(parts: readonly string[]) {
    this.text = parts.join("");
    let length = 0;
    this.#joints = parts.slice(0, -1).map((part) => (length += part.length));
  }

  /** The texts as they are now, as many as there were. */
  parts(): string[] {
    const bounds = [0, ...this.#joints, this.text.length];
    return bounds.slice(1).map((end, index) => this.text.slice(bounds[index], end));
  }

  /** Hides what matches from every later rule, until `unveil`. The pattern must be global. */
  veil(pattern: RegExp): void {
    let hidden = "";
    this.text = this.text.replace(new RegExp(`${pattern.source}|${veil}`, pattern.flags), (match) => {
      hidden += match;
      return veil.repeat(match.length);
    });
    this.#veiled.push(hidden);
  }

  unveil(): void {
    for (let hidden = this.#veiled.pop(); hidden !== undefined; hidden = this.#veiled.pop()) {
      const characters = hidden;
      let next = 0;
      this.text = this.text.replaceAll(veil, () => characters.charAt(next++));
    }
  }

  /** Like `String.replace` with a global pattern, keeping the joints. */
  replace(pattern: RegExp, text: string | ((match: RegExpExecArray) => string)): void {
    const edits: Edit[] = [];
    for (const match of this.text.matchAll(pattern)) {
      const written = typeof text === "string" ? text : text(match);
      edits.push({ start: match.index, end: match.index + match[0].length, text: written });
    }
    this.edit(edits);
  }

  /** Applies edits that are in order and do not overlap. */
  edit(edits: readonly Edit[]): void {
    const pieces: string[] = [];
    const joints: number[] = [];
    let done = 0;
    let shift = 0;
    let next = 0;
    const keepJoints = (limit: number, place: (joint: number) => number) => {
      for (let joint = this.#joints[next]; joint !== undefined && joint <= limit; joint = this.#joints[++next]) {
        joints.push(place(joint));
      }
    };
    for (const { start, end, text } of edits) {
      keepJoints(start, (joint) => joint + shift);
      keepJoints(end - 1, () => start + shift + text.length);
      pieces.push(this.text.slice(done, start), text);
      done = end;
      shift += text.length - (end - start);
    }
    keepJoints(this.text.length, (joint) => joint + shift);
    pieces.push(this.text.slice(done));
    this.text = pieces.join("");
    this.#joints = joints;
  }
}
