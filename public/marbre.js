/**
 * The only script of the public pages, which are complete without it. It adds what only a script can do: a choice of colours holds
 * for the next page, an enlarged figure has its largest rendition and closes with Escape, a page that the reader comes back to shows
 * no menu, and a button copies the address of the article. Its words come with the page.
 */
const schemes = [...document.querySelectorAll('[name="scheme"]')];
for (const choice of schemes) choice.addEventListener("change", () => remember(choice.value));
addEventListener("storage", showScheme);
showScheme();

addEventListener("pagehide", () => document.querySelector(".menu:popover-open")?.hidePopover());

/** The figure that was opened on this page: the entry before in the history shows it closed. */
let figure;
addEventListener("hashchange", enlarge);
addEventListener("click", closeByGoingBack);
addEventListener("keydown", ({ key }) => {
  if (key === "Escape") opened()?.click();
});
enlarge();

/** A field completes what is typed into it. */
addEventListener("focusin", complete);

for (const place of document.querySelectorAll("[data-copy-url]")) {
  if (navigator.clipboard) addCopyButton(place, place.dataset);
}

/** Without the module the form is enough. */
async function complete({ target }) {
  if (!target.matches(".search [name=q]")) return;
  try {
    const { suggestIn } = await import("/search.js");
    suggestIn(target);
  } catch {}
}

/** Browsers may refuse storage: the choice then holds for this page. */
function remember(scheme) {
  try {
    localStorage.setItem("scheme", scheme);
  } catch {}
}

function showScheme() {
  try {
    const choice = schemes.find(({ value }) => value === localStorage.getItem("scheme"));
    if (choice) choice.checked = true;
  } catch {}
}

function opened() {
  return document.querySelector("figure > .close:target");
}

/** Going back to a page without a fragment loses the focus: the link that opened the figure gets it again. */
function enlarge(event) {
  const before = figure;
  figure = undefined;
  const now = opened()?.parentElement;
  if (now) {
    if (event) figure = now;
    for (const source of now.querySelectorAll("source")) source.remove();
    now.querySelector("img").src = now.querySelector(".whole").href;
  } else {
    before?.querySelector(".zoom").focus({ preventScroll: true });
  }
}

/** The history then holds no more steps than the reader took. */
function closeByGoingBack(event) {
  if (!figure || event.target !== opened()) return;
  event.preventDefault();
  history.back();
}

function addCopyButton(place, { copyUrl, copy, copied, copyFailed }) {
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: copy });
  const status = Object.assign(document.createElement("span"), { role: "status", className: "share-status" });
  button.addEventListener("click", async () => {
    status.textContent = "";
    status.textContent = await navigator.clipboard.writeText(copyUrl).then(
      () => copied,
      () => copyFailed,
    );
    setTimeout(() => (status.textContent = ""), 5000);
  });
  place.append(button, status);
}
