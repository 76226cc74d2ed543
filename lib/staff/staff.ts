/** What somebody may do at the desk, least first; each may do what those before may. */
export const roles = ["moderator", "editor", "administrator"] as const;

export type Role = (typeof roles)[number];

/** Somebody who is signed in, at one moment: the role is read anew for each request. */
export type SignedInStaff = {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** The id of the session, not what its cookie holds. */
  session: string;
  /** Whether signing in also asks for a code. */
  secondFactor: boolean;
};

/** Somebody with an account, as administrators see them. */
export type StaffMember = {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** Whether they have set a password yet: until then they are invited only. */
  arrived: boolean;
  secondFactor: boolean;
};

/** Whether a role includes another. */
export function mayActAs(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed);
}

/** The role that a form or a row names, if it is one. */
export function roleOf(text: unknown): Role | undefined {
  return roles.find((role) => role === text);
}
