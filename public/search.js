/**
 * Completes what readers type into a search field, as the combobox with a list of the ARIA Authoring Practices does: arrows walk the
 * list, Enter follows, Escape closes. It is fetched when a field first has the focus; without it the form is enough.
 */
const ready = new WeakSet();

export function suggestIn(field) {
  if (ready.has(field)) return;
  ready.add(field);
  const list = Object.assign(document.createElement("ul"), {
    id: `suggestions-${Math.random().toString(36).slice(2)}`,
    hidden: true,
  });
  list.role = "listbox";
  list.ariaLabel = field.ariaLabel;
  field.after(list);
  field.role = "combobox";
  field.autocomplete = "off";
  field.ariaAutoComplete = "list";
  field.setAttribute("aria-controls", list.id);
  let timer;
  let asked = 0;
  show([]);

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  });
  field.addEventListener("blur", () => show([]));
  field.addEventListener("keydown", (event) => {
    if (!event.isComposing && !list.hidden && press(event.key)) event.preventDefault();
  });
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => go(target.closest("[data-path]")));

  /** An answer that comes after a later question is dropped. */
  async function ask() {
    const mine = ++asked;
    const found = await fetch(`/search/suggest?q=${encodeURIComponent(field.value)}`)
      .then((answer) => (answer.ok ? answer.json() : []))
      .catch(() => []);
    if (mine === asked && document.activeElement === field) show(found);
  }

  function show(found) {
    asked++;
    list.replaceChildren(...found.map(option));
    list.hidden = found.length === 0;
    field.ariaExpanded = String(!list.hidden);
    field.removeAttribute("aria-activedescendant");
  }

  function option({ text, kind, path }, index) {
    const item = Object.assign(document.createElement("li"), { id: `${list.id}-${index}`, textContent: `${text} ` });
    item.role = "option";
    item.ariaSelected = "false";
    item.dataset.path = path;
    item.append(Object.assign(document.createElement("span"), { className: "count", textContent: kind }));
    return item;
  }

  /** Whether the key did something here. */
  function press(key) {
    if (key === "ArrowDown" || key === "ArrowUp") return walk(key === "ArrowDown" ? 1 : -1);
    if (key === "Enter") return follow();
    return key === "Escape" && close();
  }

  /** From the last to the first goes by way of the field itself. */
  function walk(step) {
    const items = [...list.children];
    const at = items.findIndex(({ ariaSelected }) => ariaSelected === "true");
    const next = at < 0 && step < 0 ? items.length - 1 : at + step;
    for (const [index, item] of items.entries()) item.ariaSelected = String(index === next);
    if (items[next]) field.setAttribute("aria-activedescendant", items[next].id);
    else field.removeAttribute("aria-activedescendant");
    items[next]?.scrollIntoView({ block: "nearest" });
    return true;
  }

  function follow() {
    return go(list.querySelector("[aria-selected=true]"));
  }

  function go(item) {
    if (item) location.assign(item.dataset.path);
    return item;
  }

  function close() {
    show([]);
    return true;
  }
}
