// What makes the page quicker: the reading of words as they are typed, keys, and drafts of forms kept in this browser.
// Nothing here is needed: without it every page does the same by its forms and links.
"use strict";

(() => {
  const store = (() => {
    try {
      localStorage.setItem("sitrep:", "");
      localStorage.removeItem("sitrep:");
      return localStorage;
    } catch {
      return null;
    }
  })();
  const keyOf = (form) => `sitrep:${form.dataset.draft}`;
  const isKept = (field) =>
    field.name && !["hidden", "password", "file", "submit", "radio"].includes(field.type);

  // Drafts of forms: what was typed outlives a failed send, and goes once it was saved or one logs out.
  for (const saved of document.querySelectorAll("[data-saved]")) {
    store?.removeItem(`sitrep:${saved.dataset.saved}`);
  }
  const keep = (form) => {
    const values = [...form.elements].filter(isKept)
      .map((field) => [field.name, field.type === "checkbox" ? field.checked : field.value, field.type]);
    try {
      store?.setItem(keyOf(form), JSON.stringify(values));
    } catch {
      // The browser's own room is full: the form itself still holds what was typed.
    }
  };
  const restore = (form) => {
    let values = [];
    try {
      values = JSON.parse(store?.getItem(keyOf(form)) ?? "[]");
    } catch {
      store?.removeItem(keyOf(form));
    }
    for (const [name, value, type] of values) {
      const field = [...form.elements].find((candidate) => candidate.name === name && candidate.type === type);
      if (!field || !isKept(field)) continue;
      if (type === "checkbox") field.checked = value;
      else if (value !== "") field.value = value;
    }
  };
  for (const form of document.querySelectorAll("form[data-draft]")) {
    // A form that came back with errors holds what was typed already.
    if (!form.querySelector("[aria-invalid]")) restore(form);
    form.addEventListener("input", () => keep(form));
  }
  for (const form of document.querySelectorAll("form[data-key='leave']")) {
    form.addEventListener("submit", () => {
      for (const key of Object.keys(store ?? {})) if (key.startsWith("sitrep:")) store.removeItem(key);
    });
  }

  // How the server reads a quantity or a date, while it is typed.
  const context = ["source", "unit", "indicator", "measure"];
  const readLive = (field) => {
    const output = document.getElementById(`${field.id}-read`);
    let timer = 0;
    let asked = 0;
    const ask = async () => {
      const number = ++asked;
      if (field.value.trim() === "") {
        output.textContent = "";
        return;
      }
      const data = new FormData(field.form);
      const query = new URLSearchParams({ kind: field.dataset.reads, text: field.value });
      for (const name of context) {
        if (data.get(name)) query.set(name, data.get(name));
      }
      try {
        const answer = await fetch(`${field.dataset.ask}?${query}`, { credentials: "same-origin" });
        const text = await answer.text();
        if (number !== asked || !answer.ok) return;
        output.textContent = text;
        output.classList.toggle("doubt", text.endsWith("?"));
      } catch {
        if (number === asked) output.textContent = "";
      }
    };
    field.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, 120);
    });
    for (const name of context) {
      field.form.elements.namedItem(name)?.addEventListener?.("change", ask);
    }
    if (field.value) ask();
  };
  for (const field of document.querySelectorAll("[data-reads]")) readLive(field);

  // Keys: a letter or digit where nothing is typed into, Ctrl and Enter to save from any field.
  document.addEventListener("keydown", (event) => {
    const field = event.target.closest?.("input, select, textarea");
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && field?.form) {
      event.preventDefault();
      field.form.requestSubmit(field.form.querySelector("button.main") ?? undefined);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (field && !["checkbox", "radio", "submit", "button"].includes(field.type)) return;
    const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (!target) return;
    event.preventDefault();
    if (target.matches("input[type=checkbox]")) {
      target.click();
      target.focus();
    } else if (target.matches("input")) {
      target.focus();
      target.select?.();
    } else {
      target.click();
    }
  });
})();
