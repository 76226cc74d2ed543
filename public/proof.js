/** A proof of work, made while a comment is typed. If anything fails, the form is sent without one. */
const form = document.querySelector('form[action="/comments"]');
const field = document.createElement("input");
field.type = "hidden";
field.name = "proof";
form.append(field);

let work;
let begun = 0;
let waited = false;

form.addEventListener("focusin", prove);
form.addEventListener("submit", send);
// Whoever comes back to a page has used its proof.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) begun = 0;
  waited = false;
  if (form.body.value) prove();
});

/** Again after 20 minutes: a challenge holds for 30. */
function prove() {
  if (Date.now() - begun < 1_200_000) return;
  begun = Date.now();
  field.value = "";
  work = solve().then(
    (proof) => (field.value = proof),
    () => (begun = 0),
  );
}

async function send(event) {
  if (waited) return;
  prove();
  if (field.value) return;
  event.preventDefault();
  await work;
  waited = true;
  form.requestSubmit(event.submitter);
}

async function solve() {
  const challenge = await (await fetch("/comments/challenge", { signal: AbortSignal.timeout(9_000) })).json();
  const { nonce, salt, cost: iterations, keyLength, keyPrefix } = challenge.parameters;
  const password = bytesOf(`${nonce}00000000`);
  const method = { name: "PBKDF2", hash: "SHA-256", salt: bytesOf(salt), iterations };
  for (let counter = 0; counter < 999; counter++) {
    new DataView(password.buffer).setUint32(16, counter);
    const key = await crypto.subtle.importKey("raw", password, "PBKDF2", false, ["deriveBits"]);
    const derivedKey = hexOf(await crypto.subtle.deriveBits(method, key, keyLength * 8));
    if (derivedKey.startsWith(keyPrefix)) return JSON.stringify({ challenge, solution: { counter, derivedKey } });
  }
}

const bytesOf = (hex) => Uint8Array.from(hex.match(/../g), (pair) => `0x${pair}`);
const hexOf = (bits) => [...new Uint8Array(bits)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
