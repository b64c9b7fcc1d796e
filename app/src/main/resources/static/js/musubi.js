"use strict";
/* Comfort only: every page works without this file. */
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  /* A form is sent once; the server knows a repeat anyway by the command id that the form carries. */
  const guard = (form) => {
    let sent = false;
    form.addEventListener("submit", (event) => {
      if (sent) {
        event.preventDefault();
        return;
      }
      sent = true;
      const button = event.submitter;
      if (button) {
        button.setAttribute("aria-busy", "true");
      }
      /* The page may be shown again from the browser's memory, and a preview does not leave it. */
      const ready = () => { sent = false; if (button) { button.removeAttribute("aria-busy"); } };
      setTimeout(ready, 4000);
      addEventListener("pageshow", ready, { once: true });
    });
  };
  all("form[data-once]").forEach(guard);
  document.addEventListener("htmx:configRequest", (event) => {
    event.detail.parameters["do"] = "preview";
  });

  /* A refused form speaks first, and its links lead to the field itself. */
  const errors = document.querySelector("[data-focus]");
  if (errors) {
    errors.focus();
  }
  all(".errors a[href^='#']").forEach((link) => link.addEventListener("click", (event) => {
    const field = document.getElementById(link.hash.slice(1));
    if (field) {
      event.preventDefault();
      const closed = field.closest("details:not([open])");
      if (closed) {
        closed.open = true;
      }
      field.focus();
      field.scrollIntoView({ block: "center" });
    }
  }));

  /* What was typed outlives a session that ends: kept in this tab until the form is stored. */
  const keep = (form) => {
    const key = ["draft", form.dataset.draft, form.getAttribute("action"), location.search].join(":");
    const fields = () => all("input[name], textarea[name], select[name]", form).filter((f) => f.type !== "hidden");
    const bar = document.querySelector("[data-restore]");
    const restore = () => {
      const kept = new Map(JSON.parse(sessionStorage.getItem(key) || "[]"));
      fields().forEach((field, at) => {
        const value = kept.get(at + ":" + field.name);
        if (value === undefined) { return; }
        if (field.type === "radio" || field.type === "checkbox") { field.checked = value; } else { field.value = value; }
      });
    };
    const values = () => fields().map((field, at) => [at + ":" + field.name,
      field.type === "radio" || field.type === "checkbox" ? field.checked : field.value]);
    const fresh = JSON.stringify(values());
    const kept = sessionStorage.getItem(key);
    if (bar && kept && kept !== fresh && !errors) {
      bar.hidden = false;
      bar.querySelector("[data-yes]").addEventListener("click", () => { restore(); bar.hidden = true; });
      bar.querySelector("[data-no]").addEventListener("click", () => { sessionStorage.removeItem(key); bar.hidden = true; });
    }
    form.addEventListener("input", () => sessionStorage.setItem(key, JSON.stringify(values())));
    form.addEventListener("submit", () => sessionStorage.setItem("sent", key));
    form.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        form.requestSubmit(form.querySelector("[data-save]") || undefined);
      }
    });
  };
  if (document.querySelector(".notice")) {
    /* The form that was sent last has been stored. */
    sessionStorage.removeItem(sessionStorage.getItem("sent"));
    sessionStorage.removeItem("sent");
  }
  all("form[data-draft]").forEach(keep);

  /* A form that has been stored and is seen again by way of Back says so at once; the server would say it after sending. */
  const stored = document.querySelector("[data-stored]");
  if (stored) {
    sessionStorage.setItem("stored:" + stored.dataset.stored, location.href);
  }
  const seenAgain = () => all("form[data-once] input[name=commandId]").forEach((id) => {
    const record = sessionStorage.getItem("stored:" + id.value);
    const bar = document.querySelector("[data-back]");
    if (record && bar && !errors) {
      bar.hidden = false;
      bar.querySelector("[data-record]").href = record;
      bar.querySelector("[data-anew]").href = location.href;
    }
  });
  addEventListener("pageshow", seenAgain);
  /* Whoever signs out leaves nothing in this tab. */
  all("form[action$='/logout']").forEach((form) => form.addEventListener("submit", () => sessionStorage.clear()));

  /* Lists by keyboard. */
  const rows = all("[data-row]");
  let here = -1;
  const go = (to) => {
    if (rows.length === 0) { return; }
    if (rows[here]) { rows[here].classList.remove("here"); }
    here = Math.max(0, Math.min(rows.length - 1, to));
    rows[here].classList.add("here");
    rows[here].scrollIntoView({ block: "nearest" });
    sessionStorage.setItem("row", location.pathname + ":" + here);
  };
  /* After a decision the next row moves up to where the last one stood: j goes on from there. */
  const left = (sessionStorage.getItem("row") || "").split(":");
  if (document.querySelector(".results") && left[0] === location.pathname) {
    here = Number(left[1]) - 1;
  }
  const press = (css) => { const one = document.querySelector(css); if (one) { one.click(); } };
  const open = (url) => { if (url) { location.assign(url); } };
  const keys = {
    j: () => go(here + 1),
    k: () => go(here - 1),
    x: () => { const box = rows[here] && rows[here].querySelector("input[type=checkbox]"); if (box) { box.checked = !box.checked; } },
    Enter: () => { const links = rows[here] ? all("a", rows[here]) : []; if (links.length > 0) { links[0].click(); } },
    s: () => press("#decide button[value=shortlist], [data-key=s]"),
    d: () => {
      const more = document.querySelector("details[data-key=d]");
      if (more) { more.open = true; }
      const reason = document.querySelector("#decide select[name=reason], [data-key=d] input[type=radio]");
      if (reason) { reason.focus(); }
    },
    n: () => { if (rows[here] && rows[here].dataset.note) { open(rows[here].dataset.note); } else { press("[data-key=n]"); } },
    "/": () => { const box = document.querySelector("[data-search]"); if (box) { box.focus(); } else { press("[data-key=search]"); } },
  };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=checkbox]), textarea, select, button, a, summary");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) { return; }
    const act = keys[event.key];
    if (act && (rows.length > 0 || (event.key !== "Enter" && document.querySelector("[data-key]")))) {
      event.preventDefault();
      act();
    }
  });
})();
