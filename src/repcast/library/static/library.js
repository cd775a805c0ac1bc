"use strict";
// The index: search and filters over index.json. The page of a session: the timeline follows the sound, and leads it.

const byId = (id) => document.getElementById(id);

function setUpSearch(sessions) {
  const rows = [...byId("sessions").children];
  const words = byId("words");
  const selects = ["minutes", "equipment", "muscles", "language"].map(byId).filter(Boolean);
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const texts = sessions.map((one) =>
    plain([one.title, one.dose, ...one.exercises, ...one.equipment, ...one.muscles].join(" ")));

  const fits = {
    minutes: (one, value) => value === "0" || one.minutes <= Number(value),
    equipment: (one, value) => (value === "-" ? one.equipment.length === 0 : one.equipment.includes(value)),
    muscles: (one, value) => one.muscles.includes(value),
    language: (one, value) => one.language === value,
  };

  function apply() {
    const wanted = plain(words.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    sessions.forEach((one, index) => {
      const isWanted = wanted.every((word) => texts[index].includes(word))
        && selects.every((select) => !select.value || fits[select.id](one, select.value));
      rows[index].hidden = !isWanted;
      shown += isWanted ? 1 : 0;
    });
    byId("count").textContent = shown === 1 ? "1 session" : `${shown} sessions`;
  }

  words.addEventListener("input", apply);
  selects.forEach((select) => select.addEventListener("change", apply));
  byId("search").hidden = false;
  apply();
}

function setUpTimeline(audio, timeline) {
  const sections = [...timeline.children];
  const cues = [...timeline.querySelectorAll("ul > li")];
  const atMs = (item) => Number(item.dataset.start);
  const isNow = (item, nowMs) => atMs(item) <= nowMs && nowMs < Number(item.dataset.end);

  timeline.addEventListener("click", (event) => {
    const item = event.target.closest("[data-start]");
    if (item) {
      audio.currentTime = atMs(item) / 1000;
      audio.play();
    }
  });
  audio.addEventListener("timeupdate", () => {
    const nowMs = audio.currentTime * 1000;
    [...sections, ...cues].forEach((item) => item.classList.toggle("now", isNow(item, nowMs)));
    const said = cues.filter((cue) => atMs(cue) <= nowMs).pop();
    byId("now").textContent = said ? said.textContent : "";
  });
}

if (byId("sessions")) {
  fetch("index.json").then((answer) => answer.json()).then(setUpSearch)
    .catch(() => {}); // opened as a file, without a web host, the list stands without search
}
if (byId("timeline")) {
  setUpTimeline(byId("audio"), byId("timeline"));
}
