/** Characters that a password has. At least 12, since the second factor is each person's choice; no rules of composition (NIST SP 800-63B §3.1.1). */
export const passwordLength = { least: 12, most: 128 };

export type PasswordProblem = "too short" | "too long" | "too plain";

/** What is wrong with a password somebody chooses, if anything: length, and what is guessed first. */
export function checkPassword(password: string, owner: { name: string; email: string }): PasswordProblem | undefined {
  if (password.length < passwordLength.least) return "too short";
  if (password.length > passwordLength.most) return "too long";
  const plain = password.toLowerCase();
  const own = [owner.email, owner.email.split("@")[0] ?? "", owner.name].map((text) => text.toLowerCase());
  if (new Set(plain).size < 5 || isRun(plain) || own.includes(plain)) return "too plain";
  return undefined;
}

/** A walk along the alphabet or the digits, in either direction, and nothing else. */
function isRun(text: string): boolean {
  const steps = Array.from(text, (letter, at) => (text.codePointAt(at + 1) ?? 0) - (letter.codePointAt(0) ?? 0));
  return new Set(steps.slice(0, -1).map(Math.abs)).size === 1;
}
