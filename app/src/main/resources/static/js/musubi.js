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
    event.detail.parameters["do"] = event.detail.elt.matches("[data-keep]") ? "keep" : event.detail.elt.value;
  });

  /* What the server keeps of a form. Whatever else it answers, such as that the session has ended, takes nobody away from what they type. */
  const keeper = document.querySelector("[data-keep]");
  if (keeper) {
    const failed = (yes) => { keeper.querySelector("[data-kept-failed]").hidden = !yes; };
    keeper.addEventListener("htmx:beforeOnLoad", (event) => {
      const kept = event.detail.xhr.status === 200 && event.detail.xhr.responseText.includes("name=\"draftVersion\"");
      if (!kept) { event.preventDefault(); }
      failed(!kept);
    });
    keeper.addEventListener("htmx:sendError", () => failed(true));
  }

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
    /* This tab keeps only what the server has not. */
    form.addEventListener("htmx:afterSwap", (event) => {
      if (event.detail.target.id === "kept") { sessionStorage.removeItem(key); }
    });
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

  /* Nothing that has the focus lies under what stays at the foot of the window. */
  const feet = all(".bulk, .buttons.sticky");
  const measure = () => {
    const high = feet.filter((foot) => getComputedStyle(foot).position === "sticky").map((foot) => foot.offsetHeight);
    document.documentElement.style.setProperty("--foot", Math.max(0, ...high) + "px");
  };
  if (feet.length > 0) {
    measure();
    addEventListener("resize", measure);
    const watch = new ResizeObserver(measure);
    feet.forEach((foot) => watch.observe(foot));
  }
  /* Browsers bring of a text area only the caret into view. */
  document.addEventListener("focusin", (event) => {
    if (event.target.matches("textarea")) { event.target.scrollIntoView({ block: "nearest" }); }
  });

  /* What sighted people see happen is said to those who do not. */
  const spoken = document.getElementById("spoken");
  const say = (text) => { if (spoken && text) { spoken.textContent = ""; requestAnimationFrame(() => { spoken.textContent = text; }); } };
  const plain = (node) => node.textContent.replace(/\s+/g, " ").trim();

  /* Keys of one character can be switched off, in this browser. */
  const KEYS = "musubi-keys";
  const keysOn = () => localStorage.getItem(KEYS) !== "off";
  const switches = all("[data-keys-switch]");
  const showSwitches = () => switches.forEach((one) => { one.checked = keysOn(); });
  switches.forEach((one) => one.addEventListener("change", () => {
    if (one.checked) { localStorage.removeItem(KEYS); } else { localStorage.setItem(KEYS, "off"); }
    showSwitches();
  }));
  showSwitches();
  addEventListener("storage", showSwitches);
  all("[data-keys-box], [data-help]").forEach((one) => { one.hidden = false; });
  const help = document.getElementById("keys-help");
  all("[data-help]").forEach((one) => one.addEventListener("click", () => help.showModal()));

  /* Lists by keyboard. */
  const rows = all("[data-row]");
  const list = document.getElementById("decide");
  const box = (row) => row && row.querySelector("input[type=checkbox]");
  const chosen = () => list ? all("input[name=pairing]:checked", list) : [];
  const told = (name, ...values) => list && values.reduce((text, value, at) => text.replace("%" + (at + 1), value), list.dataset[name]);
  let here = -1;
  /* Where j goes on from while no row is chosen: what nobody sees chosen is not decided about. */
  let last = -1;
  const stand = (at) => {
    if (rows[here]) { rows[here].classList.remove("here"); }
    here = at;
    rows[here].classList.add("here");
    sessionStorage.setItem("row", location.pathname + ":" + here);
  };
  const called = (row) => { const name = row.querySelector("[data-name]"); return name ? plain(name) : ""; };
  const selection = () => {
    const marked = chosen();
    return marked.length === 1 ? told("sayOne", called(marked[0].closest("[data-row]"))) : told("sayChosen", marked.length);
  };
  const tell = () => {
    const mark = box(rows[here]);
    say(told("sayRow", here + 1, rows.length, called(rows[here])) + (mark && mark.checked ? " " + told("sayChosen", chosen().length) : ""));
  };
  const go = (to) => {
    if (rows.length === 0) { return; }
    stand(Math.max(0, Math.min(rows.length - 1, to)));
    rows[here].focus({ preventScroll: true });
    rows[here].scrollIntoView({ block: "nearest" });
    tell();
  };
  rows.forEach((row, at) => row.addEventListener("focusin", () => { if (here !== at) { stand(at); } }));
  const counted = document.querySelector("[data-count]");
  const count = () => {
    if (counted) {
      counted.hidden = chosen().length === 0;
      counted.textContent = selection();
    }
  };
  if (list) { list.addEventListener("change", count); }
  addEventListener("pageshow", count);
  /* After a decision the next row moves up to where the last one stood: j goes on from there, or from what came back. */
  const results = document.querySelector("[data-results]");
  const left = (sessionStorage.getItem("row") || "").split(":");
  if (results) {
    const back = all("[data-pairing]", results).map((one) => rows.findIndex((row) => row.dataset.pairing === one.dataset.pairing));
    const at = back.find((row) => row >= 0);
    if (at !== undefined) { last = at - 1; } else if (left[0] === location.pathname) { last = Number(left[1]) - 1; }
    results.focus();
    say(all("[data-said]", results).slice(0, 5).map(plain).join(" "));
  }
  const press = (css) => { const one = document.querySelector(css); if (one) { one.click(); } };
  const open = (url) => { if (url) { location.assign(url); } };
  const inView = (row) => {
    const place = row.getBoundingClientRect();
    const foot = parseFloat(document.documentElement.style.getPropertyValue("--foot")) || 0;
    return place.top >= 0 && place.bottom <= innerHeight - foot;
  };
  /* Without anything chosen a decision is about the row that one stands on, and sees. */
  const some = () => {
    if (!list) { return true; }
    if (chosen().length === 0 && rows[here] && !inView(rows[here])) { go(here); return false; }
    if (chosen().length === 0 && box(rows[here])) { box(rows[here]).checked = true; count(); }
    if (chosen().length === 0) { say(list.dataset.sayNone); }
    return chosen().length > 0;
  };
  const unfold = (more) => {
    more.open = true;
    more.querySelector("input:not([type=hidden]), select, textarea, button").focus();
  };
  /* The act that has this key: a button is pressed, a form opened; of several at once what has to be said comes first. */
  const act = (key) => {
    const one = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (!one || list && list.contains(one) && !some()) { return; }
    const several = one.closest("form[data-several]");
    if (several && several.contains(rows[here]) && all("input[type=checkbox]:checked", several).length === 0) { box(rows[here]).checked = true; }
    const asked = one.dataset.asks && list.elements[one.dataset.asks];
    if (asked) { asked.focus(); say(selection()); } else if (one.matches("details")) { unfold(one); } else { one.click(); }
  };
  const keys = {
    j: () => go(here < 0 ? last + 1 : here + 1),
    k: () => go(here < 0 ? last : here - 1),
    x: () => { const mark = box(rows[here]); if (mark) { mark.checked = !mark.checked; count(); say(selection()); } },
    Enter: () => { const links = rows[here] ? all("a", rows[here]) : []; if (links.length > 0) { links[0].click(); } },
    u: () => { const form = document.querySelector("details[data-undo]"); if (document.querySelector("[data-key=u]")) { act("u"); } else if (form) { unfold(form); } },
    n: () => { if (rows[here] && rows[here].dataset.note) { open(rows[here].dataset.note); } else { press("[data-key=n]"); } },
    "/": () => { const field = document.querySelector("[data-search]"); if (field) { field.focus(); } else { press("[data-key=search]"); } },
    "?": () => { if (help) { help.showModal(); } },
  };
  document.addEventListener("keydown", (event) => {
    const at = event.target;
    const typing = at.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, dialog");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) { return; }
    const has = keys[event.key] || event.key.length === 1 && document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    const single = event.key.length === 1;
    if (!has || single && !keysOn() || !single && at.closest("a, button, summary, input")) { return; }
    const meant = rows.length > 0 || document.querySelector("[data-key]:not([data-key=search]), [data-undo]") || "/?".includes(event.key);
    if (single ? meant : rows[here]) {
      event.preventDefault();
      if (keys[event.key]) { keys[event.key](); } else { act(event.key); }
    }
  });
})();
