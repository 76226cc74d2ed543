/**
 * The only script of the public pages, which are complete without it. It adds what only a script can do: a button that
 * copies the address of the article. Its words come with the page.
 */
for (const list of document.querySelectorAll("[data-copy-url]")) {
  if (navigator.clipboard) addCopyButton(list, list.dataset);
}

function addCopyButton(list, { copyUrl, copy, copied, copyFailed }) {
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
  const item = document.createElement("li");
  item.append(button, status);
  list.append(item);
}
