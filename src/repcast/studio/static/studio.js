// The studio: a page on the left, the session that it makes on the right; every change shows at once.

import { address, clock, data, element, get, post, put, remove, say, sound } from "./api.js";
import { ChoiceForm } from "./choices.js";
import { Marked } from "./marked.js";
import { legend, Timeline } from "./timeline.js";

const at = (id) => document.getElementById(id);
const state = { text: "", source: "", pick: "", draft: null, undo: [], name: "", isTyping: false, isMaking: false };
const SOON_MS = 120; // as long as somebody types, nothing is asked for
const POLL_MS = 250;
const LATE_MS = 600; // as long as an answer is not missed
const SCRIPT = "session.md"; // the name of a page that is a script

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
  const late = setTimeout(() => (at("total").textContent = say("reading")), LATE_MS);
  try {
    show(await post("/api/draft", draft(), asked.signal));
  } catch (fault) {
    if (fault.name === "AbortError") return;
    at("total").textContent = "";
    problem(fault.problem, fault.hint);
  } finally {
    clearTimeout(late);
  }
}

function show(values) {
  state.draft = values;
  const session = values?.session;
  // A wrong choice leaves what was drawn last of the same page, paled, until it is put right.
  const stays = !session && Boolean(values?.problem?.choice) && state.drawn?.text === state.text;
  enable();
  if (!stays) draw(session);
  at("total").textContent = state.drawn?.total ?? "";
  at("session").classList.toggle("stale", stays);
  if (values?.problem && !choices.refused(values.problem.choice, `${values.problem.message}; ${values.problem.hint}`)) {
    problem(values.problem.message, values.problem.hint);
  } else at("problem").hidden = true;
  if (values) marked.show(values);
  else at("marked").replaceChildren();
  at("script").textContent = values?.script ?? "";
  at("use-script").disabled = !values?.script || values.script === state.text;
  remarks(values?.diagnostics ?? []);
  picks(values?.workouts ?? []);
}

/** Draw a session, or none. */
function draw(session) {
  state.drawn = session ? { text: state.text, total: clock(session.duration_ms) } : null;
  at("overview").textContent = session ? session.overview.join("\n") : "";
  if (session) choices.settled(session.choices, session.doses);
  else choices.unsettled();
  timeline.show(session ?? null);
  at("kinds").replaceChildren(...legend(session, data.colours));
  at("cues").replaceChildren(...(at("cue-details").open && session ? session.cues.map(cueRow) : []));
}

function enable() {
  const session = state.draft?.session;
  at("save").disabled = !session;
  for (const id of ["play", "phone", "download"]) at(id).disabled = !session || state.isMaking;
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

/** Keep what there is, so that "Undo" brings it back: with the choices, where those change as well. */
function keepForUndo(chosen = null) {
  if (!state.text.trim() && !state.undo.length) return;
  const { text, source, pick, name } = state;
  state.undo.push({ text, source, pick, name, chosen });
  at("undo").disabled = false;
}

/** Take another text, as one step that can be undone; what is typed after it is another. */
function putIn(changes) {
  Object.assign(state, changes, { isTyping: false });
  at("text").value = state.text;
}

function open({ text, source = "", pick = "", chosen = null, name = "" }) {
  keepForUndo(chosen && choices.chosen);
  putIn({ text, source, pick, name });
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
  keepForUndo();
  // What was picked out is all that the script has.
  putIn({ text, source: SCRIPT, pick: "" });
  await refresh();
}

at("undo").addEventListener("click", () => {
  const before = state.undo.pop();
  if (!before) return;
  const { chosen, ...page } = before;
  putIn(page);
  if (chosen) choices.set(chosen);
  at("undo").disabled = !state.undo.length;
  refresh();
});
at("text").addEventListener("input", () => {
  if (!state.isTyping) keepForUndo();
  state.isTyping = true;
  const text = at("text").value;
  // An empty page begins another session, which is not to be saved in place of the one before.
  Object.assign(state, { text, pick: "" }, text.trim() ? {} : { source: "", name: "" });
  soon();
});
/** A page that is pasted in place of all that there is, or where nothing is typed, is another page. */
document.addEventListener("paste", (event) => {
  const field = event.target.closest?.("input, textarea, dialog");
  const isWhole = field === at("text") && !field.value.slice(0, field.selectionStart).trim() && !field.value.slice(field.selectionEnd).trim();
  const [file] = event.clipboardData.files;
  const text = event.clipboardData.getData("text/plain");
  if ((field && !isWhole) || !(file || text.trim())) return;
  event.preventDefault();
  if (text.trim()) open({ text });
  else openFile(file);
});
at("use-script").addEventListener("click", () => {
  keepForUndo();
  putIn({ text: state.draft.script, source: SCRIPT, pick: "" });
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
  if (file) await attempt(async () => open(await put("/api/source", file)));
}
at("file").addEventListener("change", async () => {
  await openFile(at("file").files[0]);
  at("file").value = ""; // the same file can be opened again
});
// A file that is dropped beside the page would be opened in place of the studio.
for (const name of ["dragover", "dragleave", "drop"]) {
  document.addEventListener(name, (event) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    at("page").classList.toggle("dropping", name === "dragover");
    if (name === "drop") openFile(event.dataTransfer.files[0]);
  });
}
at("example").addEventListener("change", () => attempt(async () => {
  const name = at("example").value;
  at("example").value = "";
  if (name) await open(await get(`/api/scripts/${encodeURIComponent(name)}`));
}));

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
  state.isMaking = true;
  enable();
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
    state.isMaking = false;
    enable();
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
    link.download = `${state.draft.session.title.replace(/[\\/:*?"<>|\s]+/g, " ").trim() || "session"}.md`;
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
  const line = (className, textContent) => at("list-rows").replaceChildren(element("li", { className, textContent }));
  const fill = async () => {
    const search = at("search").value;
    try {
      const rows = await get(`${path}?search=${encodeURIComponent(search)}`);
      if (search !== at("search").value) return; // an answer to what was searched for before came after this one's
      if (rows.length) at("list-rows").replaceChildren(...rows.map(row));
      else line("quiet", say(search ? "not_found" : "nothing"));
    } catch (fault) {
      line("error", [fault.problem, fault.hint].filter(Boolean).join("; "));
    }
  };
  line("quiet", "\u00a0");
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
  const whole = [...row.childNodes];
  const back = element("button", { type: "button", textContent: say("put_back"), ariaLabel: say("put_back_one", { title: one.title }) });
  gone.addEventListener("click", () => attempt(async () => {
    await remove(`/api/saved/${one.name}`);
    if (state.name === one.name) state.name = "";
    row.replaceChildren(element("span", { className: "quiet", textContent: say("removed", { title: one.title }) }), back);
    back.focus();
  }));
  back.addEventListener("click", () => attempt(async () => {
    await post("/api/saved", one);
    row.replaceChildren(...whole);
    gone.focus();
  }));
  return row;
}));
at("open-log").addEventListener("click", () => list(say("played"), "/api/log", (one) => element("li", {}, element("span", { textContent: one.title }), element("span", { className: "quiet", textContent: say("played_row", { when: one.begun.slice(0, 16).replace("T", " "), time: clock(one.at_ms), sets: one.sets, reps: one.reps, ending: say(`ending_${one.ending}`) }) }))));

// ---- from one visit to the next ----

const KEY = "repcast-studio";
function remember() {
  try {
    const kept = JSON.stringify({ ...draft(), name: state.name });
    sessionStorage.setItem(KEY, kept); // of this tab; another one may hold another page
    localStorage.setItem(KEY, kept);
  } catch {
    // a browser that keeps nothing: the page is simply empty next time
  }
}
function remembered() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY));
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
