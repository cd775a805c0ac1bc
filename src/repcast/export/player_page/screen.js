"use strict";

/* What is seen: draws the state of the player, and touches the page only where something has changed. */

const byId = (id) => document.getElementById(id);

/** Return a new element with a text in it: nothing from the data is ever markup. */
function made(name, text = "", children = []) {
  const element = document.createElement(name);
  if (text) element.textContent = text;
  element.append(...children);
  return element;
}

/** How many digits wide a count is: a colon is less than half a digit. */
const widthOf = (count) => Math.max(1.3, [...count].reduce((sum, letter) => sum + (letter === ":" ? 0.45 : 1), 0));

/** Whether a phrase says no more than the word that is shown. */
const isSame = (phrase, word) => phrase.toLowerCase().replace(/[.!,]+$/, "") === word.toLowerCase();

class Screen {
  constructor(words, links) {
    this.words = words;
    this.links = links;
    this.drawn = new Map();
    this.isStill = matchMedia("(prefers-reduced-motion: reduce)");
  }

  /** Return a text of the interface, with what stands in braces put in. */
  say(name, values = {}) {
    return this.words[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);
  }

  text(id, text) {
    if (this.drawn.get(id) === text) return false;
    this.drawn.set(id, text);
    byId(id).textContent = text;
    return true;
  }

  show(id, isShown) {
    byId(id).hidden = !isShown;
  }

  style(id, name, value) {
    const key = `${id} ${name}`;
    if (this.drawn.get(key) === value) return;
    this.drawn.set(key, value);
    byId(id).style.setProperty(name, value);
  }

  /** Build what stays the same for a whole track: the bar, the list of sections. */
  build(track, go) {
    this.track = track;
    const colours = track.facts.colours;
    byId("bar-sections").replaceChildren(
      ...track.sections.map((section) => {
        const part = made("span");
        part.style.flexGrow = section.endMs - section.startMs;
        part.style.backgroundColor = colours[section.colour];
        return part;
      }),
    );
    byId("section-list").replaceChildren(
      ...track.sections.map((section) => {
        const button = made("button", "", [made("span", this.sectionName(section)), made("span", clock(section.startMs))]);
        button.type = "button";
        button.style.setProperty("--colour", colours[section.colour]);
        button.addEventListener("click", () => go(section.index));
        return made("li", "", [button]);
      }),
    );
    byId("bar").setAttribute("aria-valuemax", String(track.sections.length));
    this.drawn.clear();
  }

  /** Return the title of a section; with its exercise, where there are several and the title does not name it. */
  sectionName(section) {
    const isNamed = section.title.toLowerCase().includes(section.exercise.toLowerCase());
    const isClear = !this.track.hasSeveral || !section.exercise || isNamed;
    return isClear ? section.title : `${section.exercise}: ${section.title}`;
  }

  /** Return a title without its last part where that is the side, which is shown beside it. */
  withoutSide(title, side) {
    const at = title.lastIndexOf(", ");
    const isSide = side && at > 0 && title.slice(at).includes(side);
    return isSide ? title.slice(0, at) : title;
  }

  /**
   * Draw a moment. `now` is the moment's `ms`, `section` and `screen`, what is added to the section's clock (`extraMs`)
   * by waiting and more rest, `isPaused`, `rate` and `hasNext`.
   */
  draw(now) {
    const { section, screen } = now;
    this.drawCount(now);
    this.drawRing(now);
    const word = now.isPaused ? this.words.paused : screen.word;
    if (this.text("word-text", word)) this.style("word", "--letters", String(word.length));
    this.text("phrase", isSame(screen.phrase, screen.word) ? "" : screen.phrase);
    if (this.drawn.get("kind") !== screen.kind) {
      this.drawn.set("kind", screen.kind);
      document.documentElement.style.setProperty("--kind", this.track.facts.colours[screen.kind]);
    }
    if (this.drawn.get("section") !== section.index) this.drawSection(section);
    this.drawTimes(now);
  }

  drawCount({ ms, section, screen, extraMs }) {
    const isCounted = screen.reps > 0;
    const spentMs = ms - section.startMs + extraMs;
    const leftMs = Math.max(0, section.endMs - ms + extraMs);
    const count = isCounted ? String(screen.rep) : ringClock(section.waits ? spentMs : leftMs, { up: section.waits });
    if (this.text("count", count)) this.style("count", "--letters", String(widthOf(count)));
    const beside = isCounted ? this.say("of", { reps: screen.reps }) : this.words[section.waits ? "so_far" : "left"];
    this.text("count-of", beside);
  }

  drawRing({ ms, section, screen, extraMs }) {
    const [startMs, endMs] = this.track.span(section, screen, ms);
    const wholeMs = endMs - startMs + (screen.reps || section.waits ? 0 : extraMs);
    let part = wholeMs > 0 ? Math.min(1, Math.max(0, (ms - startMs) / wholeMs)) : 1;
    if (this.isStill.matches) part = Math.floor(part * 8) / 8;
    this.style("ring-done", "stroke-dashoffset", String(Math.round(1000 * (1 - part))));
  }

  drawSection(section) {
    this.drawn.set("section", section.index);
    this.text("title", this.track.title);
    const after = section.next ? this.track.sections[section.index + 1] : null;
    const name = this.withoutSide(this.sectionName(after ?? section), section.side);
    this.text("set-text", name);
    this.style("set", "--letters", String(name.length));
    this.show("side", section.side);
    this.text("side", section.side ? this.words[`side_${section.side}`] ?? section.side : "");
    this.show("coming", after);
    document.body.dataset.section = section.kind;
    this.show("done", section.waits);
    [...byId("bar-sections").children].forEach((part, index) => {
      part.className = index < section.index ? "past" : index === section.index ? "here" : "";
    });
    [...byId("section-list").querySelectorAll("button")].forEach((button, index) => {
      if (index === section.index) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    });
    byId("bar").setAttribute("aria-valuenow", String(section.index + 1));
    byId("bar").setAttribute("aria-valuetext", `${this.sectionName(section)}, ${clock(section.startMs)}`);
    document.title = `${section.title} · ${this.track.title}`;
  }

  drawTimes({ ms, rate }) {
    const durationMs = this.track.durationMs;
    this.text("elapsed", clock(ms));
    this.text("left", this.say("total_left", { time: clock(Math.ceil((durationMs - ms) / 1000) * 1000) }));
    this.text("speed", rate === 1 ? "" : this.say("speed", { percent: Math.round(rate * 100) }));
    this.style("bar-here", "left", `${((100 * ms) / durationMs).toFixed(2)}%`);
  }

  /** Show whether the player is playing: the large button, and what it would do. */
  drawState(state) {
    document.body.dataset.state = state;
    const isPaused = state !== "playing";
    byId("toggle-icon").setAttribute("href", isPaused ? "#icon-play" : "#icon-pause");
    this.text("toggle-text", this.words[isPaused ? "play" : "toggle"]);
  }

  /** Show one of "start", "page" and "summary" alone. */
  turnTo(name) {
    for (const one of ["start", "page", "summary"]) this.show(one, one === name);
    document.body.dataset.view = name;
  }

  /** Show a line about what was just asked for; it goes away after some seconds. */
  notice(text) {
    this.text("notice", text);
    clearTimeout(this.clearing);
    if (text) this.clearing = setTimeout(() => this.text("notice", ""), 5000);
  }

  drawStart(track, resumeMs) {
    document.documentElement.style.setProperty("--kind", track.facts.colours.work);
    byId("start-facts").textContent = this.say("session_facts", {
      time: clock(track.durationMs),
      sets: track.sections.filter((one) => one.kind === "set").length,
    });
    const named = track.hasSeveral ? track.exercises.slice(0, 12) : [];
    byId("start-exercises").replaceChildren(...named.map((title) => made("li", title)));
    this.show("go-on", resumeMs > 0);
    byId("go-on").textContent = this.say("go_on_at", { time: clock(resumeMs) });
    byId("begin").textContent = this.words[resumeMs > 0 ? "from_start" : "start"];
    byId("begin").classList.toggle("primary", resumeMs === 0);
  }

  drawSummary(track, { sets, reps, spentMs }) {
    document.documentElement.style.setProperty("--kind", track.facts.colours.work);
    byId("summary-session").textContent = track.title;
    const figures = [[sets, sets === 1 ? "one_set" : "sets"], [reps, "reps"], [clock(spentMs), "time"]];
    byId("summary-figures").replaceChildren(
      ...figures
        .filter(([figure]) => figure)
        .map(([figure, name]) => made("div", "", [made("dt", this.words[name]), made("dd", String(figure))])),
    );
  }
}
