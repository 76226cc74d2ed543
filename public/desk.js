/**
 * The script of the desk, which is complete without it: keys for those who decide all day. `j` and `k` go from comment to comment,
 * the others press what stands on the page. Whoever uses keys otherwise can switch them off, which is remembered (WCAG 2.1.4).
 */
const dialog = document.querySelector("#keys");
const use = dialog?.querySelector("[name=use]");

if (dialog && use) {
  use.checked = remembered() !== "off";
  use.addEventListener("change", () => remember(use.checked ? "on" : "off"));
  addEventListener("keydown", press);
  focusTarget();
  sayFlash();
}

function press(event) {
  const { key, target, altKey, ctrlKey, metaKey, repeat } = event;
  if (altKey || ctrlKey || metaKey || dialog.open || isTyping(target)) return;
  if (key === "?") dialog.showModal();
  else if (!use.checked || (repeat && key !== "j" && key !== "k")) return;
  else if (key === "j") move(1);
  else if (key === "k") move(-1);
  else if (key === "u" || key === "/") find(document, key)?.[key === "u" ? "click" : "focus"]();
  else if (key === "r") unfold();
  else if (key === "a" || key === "s" || key === "x") find(current(), key)?.click();
  else return;
  event.preventDefault();
}

/** Boxes and buttons are no place for words, and keys go on there. */
function isTyping(target) {
  return target.closest("textarea, select, input:not([type=checkbox]):not([type=radio]), [contenteditable]") !== null;
}

function items() {
  return [...document.querySelectorAll("[data-item]")];
}

function current() {
  return document.activeElement?.closest("[data-item]") ?? undefined;
}

function find(within, key) {
  return within?.querySelector(`[data-key="${key}"]`);
}

function move(step) {
  const all = items();
  const at = all.indexOf(current());
  const next = at === -1 ? all.at(step > 0 ? 0 : -1) : all[at + step];
  if (next) next.focus();
  else say(dialog.dataset.last);
}

function unfold() {
  const fold = find(current(), "r");
  if (!fold) return;
  fold.open = true;
  fold.querySelector("select, textarea")?.focus();
}

/** The address names the comment at which a decision leads on. */
function focusTarget() {
  if (document.querySelector("[autofocus]")) return;
  const target = document.querySelector(":target");
  if (target?.matches("[data-item]")) target.focus();
}

/** Said once the page is there: what stands in a region from the beginning is not announced. */
function sayFlash() {
  const flash = document.querySelector(".desk-flash [role=status]")?.textContent;
  if (flash) setTimeout(() => say(flash), 300);
}

function say(text) {
  const said = document.querySelector("#said");
  if (said) said.textContent = text;
}

/** Browsers may refuse storage: the choice then holds for this page. */
function remembered() {
  try {
    return localStorage.getItem("desk-keys");
  } catch {
    return null;
  }
}

function remember(choice) {
  try {
    localStorage.setItem("desk-keys", choice);
  } catch {}
}
