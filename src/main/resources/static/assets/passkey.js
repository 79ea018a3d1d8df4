// Signs in, shows once more who it is, or adds a passkey (WebAuthn). The button asks the server
// what is to be signed and sends the answer with its form; without a script a code will do.
"use strict";

(() => {
  if (!window.PublicKeyCredential || !navigator.credentials) return;

  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (it) => it.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replace(/\+/g, "-")
      .replace(/\//g, "_")
      .replace(/=+$/, "");
  const withBytes = (listed) => (listed ?? []).map((it) => ({ ...it, id: bytes(it.id) }));

  const challenge = async (form, use) => {
    const asked = await fetch("/passkey-challenges", {
      method: "POST",
      body: new URLSearchParams({ use, _csrf: form.elements._csrf.value }),
    });
    if (!asked.ok) throw new DOMException("", "ServerError");
    // What is null is left out: some of it browsers would not take.
    return JSON.parse(await asked.text(), (name, value) => value ?? undefined);
  };

  const made = async (options) => {
    options.challenge = bytes(options.challenge);
    options.user.id = bytes(options.user.id);
    options.excludeCredentials = withBytes(options.excludeCredentials);
    const key = await navigator.credentials.create({ publicKey: options });
    return {
      clientDataJSON: text(key.response.clientDataJSON),
      attestationObject: text(key.response.attestationObject),
      transports: key.response.getTransports?.() ?? [],
      of: key,
    };
  };

  const signed = async (options) => {
    options.challenge = bytes(options.challenge);
    options.allowCredentials = withBytes(options.allowCredentials);
    const key = await navigator.credentials.get({ publicKey: options });
    const handle = key.response.userHandle;
    return {
      clientDataJSON: text(key.response.clientDataJSON),
      authenticatorData: text(key.response.authenticatorData),
      signature: text(key.response.signature),
      userHandle: handle ? text(handle) : undefined,
      of: key,
    };
  };

  const answer = async (form, use) => {
    const options = await challenge(form, use);
    const { of: key, ...response } = await (use === "NEW" ? made(options) : signed(options));
    return JSON.stringify({
      id: key.id,
      rawId: text(key.rawId),
      type: key.type,
      clientExtensionResults: {},
      response,
    });
  };

  for (const panel of document.querySelectorAll("[data-passkey]")) {
    const form = panel.closest("form");
    const button = panel.querySelector("button");
    const said = panel.querySelector("[role=status]");
    panel.querySelector("[data-passkey-without]").hidden = true;
    panel.querySelector("[data-passkey-with]").hidden = false;
    button.addEventListener("click", async () => {
      button.disabled = true;
      said.textContent = panel.dataset.wait;
      try {
        panel.querySelector("input").value = await answer(form, panel.dataset.passkey);
        form.requestSubmit();
      } catch (problem) {
        said.textContent = panel.dataset[problem.name.toLowerCase()] ?? panel.dataset.failed;
        button.disabled = false;
      }
    });
  }
})();
