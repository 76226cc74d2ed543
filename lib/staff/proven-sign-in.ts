import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";

/** The library's name for signing in by something other than the password; the second factor is told of it (`authentication.ts`). */
export const provenSignInPath = "/sign-in/proven";

/**
 * Teaches the library to sign somebody in who has shown by other means than the password who they are. It checks nothing: whoever
 * calls it has. It can be called in process only, and the session that it makes goes the way of that of a password: where there is a
 * second factor, it ends at once and becomes a challenge.
 */
export const provenSignIn = {
  id: "proven-sign-in",
  endpoints: {
    signInProven: createAuthEndpoint(
      provenSignInPath,
      { method: "POST", body: z.object({ member: z.string() }), metadata: { SERVER_ONLY: true } },
      async (ctx) => {
        const { internalAdapter } = ctx.context;
        const user = await internalAdapter.findUserById(ctx.body.member);
        if (!user) throw ctx.error("UNAUTHORIZED");
        const session = await internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ user });
      },
    ),
  },
};
