/** The addresses of signing in and of accounts, from the root. */
export const staffPaths = {
  desk: "/desk",
  signIn: "/desk/sign-in",
  code: "/desk/sign-in/code",
  /** Asks for a code by mail, and takes it. */
  mailed: "/desk/sign-in/mailed",
  mailedCode: "/desk/sign-in/mailed/code",
  forgotten: "/desk/sign-in/forgotten",
  signOut: "/desk/sign-out",
  invitation: (token: string) => `/desk/invitation/${token}`,
  account: "/desk/account",
  password: "/desk/account/password",
  ownSessions: "/desk/account/sessions",
  secondFactor: "/desk/account/second-factor",
  confirmation: "/desk/account/second-factor/confirmation",
  recoveryCodes: "/desk/account/second-factor/recovery-codes",
  secondFactorRemoval: "/desk/account/second-factor/removal",
  staff: "/desk/staff",
  member: (id: string) => `/desk/staff/${id}`,
  /** What an administrator does to a member of staff. */
  act: (id: string, act: "role" | "sessions" | "link" | "second-factor" | "removal") => `/desk/staff/${id}/${act}`,
};
