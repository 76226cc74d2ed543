/** The printer's register mark, by which the inks of a page are laid one over the other: the sign of the paper. */
export function RegistrationMark() {
  return (
    <svg className="registration" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
      <circle cx="20" cy="20" r="11.5" />
      <path d="M20 0v40M0 20h40" />
      <circle className="registration-heart" cx="20" cy="20" r="6" />
    </svg>
  );
}
