// The studio: a page on the left, the session that it makes on the right; every change shows at once.

import { address, clock, data, element, get, post, put, remove, say, sound } from "./api.js";
import { ChoiceForm } from "./choices.js";
import { Marked } from "./marked.js";
import { Timeline } from "./timeline.js";

const at = (id) => document.getElementById(id);
const state = { text: "", source: "", pick: "", draft: null, undo: [], name: "" };
const SOON_MS = 120; // as long as somebody types, nothing is asked for
const POLL_MS = 250;

const timeline = new Timeline(at("timeline"), at("timeline-scroll"), at("hover"), data.colours);
const choices = new ChoiceForm(data.choices, at("choices"), at("more-choices"), () => soon());
const marked = new Marked(at("marked"), at("correct"), correct);

// ---- the draft ----

let waiting = 0, asked = null;

function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(refresh, SOON_MS);
}

const draft = () => ({ text: state.text, source: state.source, pick: state.pick, choices: choices.chosen });

async function refresh() {
  asked?.abort();
  asked = new AbortController();
  remember();
  if (!state.text.trim()) return show(null);
  try {
    show(await post("/api/draft", draft(), asked.signal));
  } catch (fault) {
    if (fault.name !== "AbortError") problem(fault.problem, fault.hint);
  }
}

function show(values) {
  state.draft = values;
  const session = values?.session;
  for (const id of ["play", "phone", "download", "save"]) at(id).disabled = !session;
  at("total").textContent = session ? clock(session.duration_ms) : "";
  at("overview").textContent = session ? session.overview.join("\n") : "";
  if (session) choices.settled(session.choices, session.doses);
  if (values?.problem && !choices.refused(values.problem.choice, `${values.problem.message}; ${values.problem.hint}`)) {
    problem(values.problem.message, values.problem.hint);
  } else at("problem").hidden = true;
  timeline.show(session ?? null);
  kinds(session);
  at("cues").replaceChildren(...(at("cue-details").open && session ? session.cues.map(cueRow) : []));
  if (values) marked.show(values);
  else at("marked").replaceChildren();
  at("script").textContent = values?.script ?? "";
  at("use-script").disabled = !values?.script || values.script === state.text;
  remarks(values?.diagnostics ?? []);
  picks(values?.workouts ?? []);
}

/** Name the colours that the timeline has. */
function kinds(session) {
  const shown = session ? [...new Set(session.sections.map(([kind]) => kind)), "speech"] : [];
  at("kinds").replaceChildren(...shown.flatMap((kind) => {
    const swatch = element("span", { className: "swatch" });
    swatch.style.background = data.colours[kind];
    return [element("span", {}, swatch, say(`kind_${kind}`)), " "];
  }));
}

function problem(message, hint) {
  at("problem").textContent = [message, hint].filter(Boolean).join("; ");
  at("problem").hidden = false;
}

function remarks(found) {
  const rows = found.map((one) => {
    const button = element("button", { type: "button", className: one.severity }, element("b", { textContent: say(one.severity) }), ` ${one.message}`);
    button.addEventListener("click", () => {
      if (!one.line) return;
      tab("marked");
      marked.remark(one.line);
    });
    return element("li", {}, button);
  });
  at("remarks").replaceChildren(...(rows.length ? rows : [element("li", { className: "quiet", textContent: say("none") })]));
}

function picks(titles) {
  at("pick-row").hidden = titles.length < 2 && !state.pick;
  if (state.pick) return;
  const options = [["", say("choose_one")], ...titles.map((title) => [title, title])];
  at("pick").replaceChildren(...options.map(([value, textContent]) => element("option", { value, textContent })));
}

function cueRow([start, , , written, said]) {
  const listen = element("button", { type: "button", textContent: say("listen"), ariaLabel: say("listen_to", { words: written }), hidden: !said });
  listen.addEventListener("click", async () => {
    listen.disabled = true;
    try {
      const sample = at("sample");
      URL.revokeObjectURL(sample.src);
      sample.src = URL.createObjectURL(await sound("/api/clip", { ...draft(), words: said }));
      await sample.play();
    } catch (fault) {
      problem(fault.problem ?? say("no_sound"), fault.hint ?? "");
    }
    listen.disabled = false;
  });
  return element("li", {}, element("time", { textContent: clock(start) }), element("span", { textContent: written }), listen);
}

at("cue-details").addEventListener("toggle", () => at("cues").replaceChildren(...(at("cue-details").open ? (state.draft?.session?.cues ?? []).map(cueRow) : [])));

// ---- the page ----

function open({ text, source = "", pick = "", chosen = null, name = "" }) {
  Object.assign(state, { text, source, pick, name, undo: [] });
  at("undo").disabled = true;
  at("text").value = text;
  if (chosen) choices.set(chosen);
  tab(text.trim() ? "marked" : "text");
  return refresh();
}

async function correct(corrections) {
  let text = state.text;
  for (const correction of corrections) {
    ({ text } = await post("/api/correct", { ...draft(), text, correction }));
  }
  if (text === state.text) return;
  state.undo.push([state.text, state.source]);
  at("undo").disabled = false;
  // What was picked out is all that the script has.
  Object.assign(state, { text, source: "<page>.md", pick: "" });
  at("text").value = text;
  await refresh();
}

at("undo").addEventListener("click", () => {
  const before = state.undo.pop();
  if (!before) return;
  [state.text, state.source] = before;
  at("text").value = state.text;
  at("undo").disabled = !state.undo.length;
  refresh();
});
at("text").addEventListener("input", () => {
  Object.assign(state, { text: at("text").value, pick: "" });
  soon();
});
at("text").addEventListener("paste", () => {
  if (!at("text").value.trim()) setTimeout(() => { Object.assign(state, { text: at("text").value, source: "" }); tab("marked"); refresh(); });
});
at("use-script").addEventListener("click", () => {
  state.undo.push([state.text, state.source]);
  at("undo").disabled = false;
  Object.assign(state, { text: state.draft.script, source: "<page>.md", pick: "" });
  at("text").value = state.text;
  tab("text");
  refresh();
});
at("pick").addEventListener("change", () => {
  state.pick = at("pick").value;
  refresh();
});

at("new").addEventListener("click", () => {
  open({ text: "", chosen: {} });
  at("text").focus();
});

async function openFile(file) {
  if (!file) return;
  try {
    await open(await put("/api/source", file));
  } catch (fault) {
    problem(fault.problem, fault.hint);
  }
}
at("file").addEventListener("change", () => openFile(at("file").files[0]));
for (const name of ["dragover", "dragleave", "drop"]) {
  at("page").addEventListener(name, (event) => {
    event.preventDefault();
    at("page").classList.toggle("dropping", name === "dragover");
    if (name === "drop") openFile(event.dataTransfer.files[0]);
  });
}
at("example").addEventListener("change", async () => {
  if (at("example").value) await open(await get(`/api/scripts/${encodeURIComponent(at("example").value)}`));
});

const TABS = ["text", "marked", "script"];
function tab(name) {
  for (const one of TABS) {
    at(`tab-${one}`).setAttribute("aria-selected", String(one === name));
    at(`tab-${one}`).tabIndex = one === name ? 0 : -1;
    at(`pane-${one}`).hidden = one !== name;
  }
}
TABS.forEach((name, index) => {
  at(`tab-${name}`).addEventListener("click", () => tab(name));
  at(`tab-${name}`).addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = TABS[(index + step + TABS.length) % TABS.length];
    tab(next);
    at(`tab-${next}`).focus();
  });
});

// ---- tracks ----

async function made(format, what, play = false) {
  at("making").hidden = false;
  try {
    let track = await post("/api/tracks", { ...draft(), format, play });
    while (track.state === "waiting" || track.state === "making") {
      const isWaiting = track.state === "waiting";
      at("making-what").textContent = isWaiting ? say("stage_waiting", { what, ahead: track.ahead }) : say("stage", { what, stage: say(track.stage) });
      if (track.of) Object.assign(at("progress"), { max: track.of, value: track.done });
      else at("progress").removeAttribute("value");
      await new Promise((done) => setTimeout(done, POLL_MS));
      track = await get(`/api/tracks/${track.key}`);
    }
    if (track.state === "failed") throw track;
    return track;
  } finally {
    at("making").hidden = true;
  }
}

async function attempt(work) {
  try {
    await work();
  } catch (fault) {
    problem(fault.problem ?? String(fault), fault.hint);
  }
}

at("play").addEventListener("click", () => attempt(async () => {
  const track = await made("mp3", say("making_track"), true);
  location.assign(address(`/play/${track.key}`));
}));
at("download").addEventListener("click", () => attempt(async () => {
  const format = at("format").value;
  const link = element("a");
  if (format === "script") {
    link.href = URL.createObjectURL(new Blob([state.draft.script || state.text], { type: "text/markdown" }));
    link.download = "session.md";
  } else {
    const track = await made(format, say("making_file"));
    link.href = address(`/tracks/${track.key}/1.${format}?download`);
  }
  link.click();
}));
at("phone").addEventListener("click", () => attempt(async () => {
  const reach = document.body.dataset.address;
  const image = at("code-image");
  image.hidden = !reach;
  at("code-link").textContent = "";
  at("code-note").textContent = say("no_phone");
  if (reach) {
    const track = await made("mp3", say("making_track"), true);
    image.src = address(`/code.svg?path=${encodeURIComponent(`/play/${track.key}`)}`);
    at("code-note").textContent = say("scan");
  }
  at("code").showModal();
}));

// ---- what is kept ----

function list(title, path, row) {
  at("list-title").textContent = title;
  at("search").value = "";
  const fill = () => attempt(async () => {
    const search = at("search").value;
    const rows = await get(`${path}?search=${encodeURIComponent(search)}`);
    if (search !== at("search").value) return; // an answer to what was searched for before came after this one's
    at("list-rows").replaceChildren(...(rows.length ? rows.map(row) : [element("li", { className: "quiet", textContent: say("nothing") })]));
  });
  at("search").oninput = fill;
  fill();
  at("list").showModal();
}

at("save").addEventListener("click", () => attempt(async () => {
  const kept = await post("/api/saved", { ...draft(), title: state.draft.session.title, name: state.name });
  state.name = kept.name;
  at("save").textContent = say("is_saved");
  setTimeout(() => (at("save").textContent = say("save")), 1500);
}));
at("open-saved").addEventListener("click", () => list(say("saved_sessions"), "/api/saved", (one) => {
  const button = element("button", { type: "button", textContent: one.title });
  button.addEventListener("click", () => {
    at("list").close();
    open({ text: one.text, source: one.source, pick: one.pick, chosen: one.choices, name: one.name });
  });
  const gone = element("button", { type: "button", textContent: say("remove"), ariaLabel: say("remove_one", { title: one.title }) });
  const row = element("li", {}, button, element("span", { className: "quiet", textContent: one.saved.slice(0, 10) }), gone);
  gone.addEventListener("click", () => attempt(async () => {
    await remove(`/api/saved/${one.name}`);
    row.remove();
  }));
  return row;
}));
at("open-log").addEventListener("click", () => list(say("played"), "/api/log", (one) => element("li", {}, element("span", { textContent: one.title }), element("span", { className: "quiet", textContent: say("played_row", { when: one.begun.slice(0, 16).replace("T", " "), time: clock(one.at_ms), sets: one.sets, reps: one.reps, ending: say(`ending_${one.ending}`) }) }))));

// ---- from one visit to the next ----

const KEY = "repcast-studio";
function remember() {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...draft(), name: state.name }));
  } catch {
    // a browser that keeps nothing: the page is simply empty next time
  }
}
function remembered() {
  try {
    return JSON.parse(localStorage.getItem(KEY));
  } catch {
    return null;
  }
}

at("zoom-in").addEventListener("click", () => timeline.zoomBy(1.6));
at("zoom-out").addEventListener("click", () => timeline.zoomBy(1 / 1.6));
at("zoom-all").addEventListener("click", () => timeline.zoomAll());

attempt(async () => {
  const [shipped, found] = await Promise.all([get("/api/scripts"), get("/api/voices")]);
  at("example").append(...shipped.map((one) => element("option", { value: one.name, textContent: one.title || one.name })));
  choices.voices(found);
});
// What was typed before this script ran counts as well.
if (at("text").value && !state.text) Object.assign(state, { text: at("text").value }) && soon();
const before = state.text ? null : remembered();
if (before?.text) open({ ...before, chosen: before.choices });
