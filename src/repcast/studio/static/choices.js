// The choices as controls, made from the table that the flags are made from too.

import { element, put, say } from "./api.js";

const FIRST = ["sets", "reps", "hold", "rest", "tempo", "sides", "effort", "talk", "intro", "voice", "speed", "music"];

/** The figures of a dose by the choices that change them. */
const DOSE = { sets: "sets", reps: "reps", hold: "hold_s", rest: "rest_s", tempo: "tempo_s", sides: "sides" };

export class ChoiceForm {
  constructor(rows, first, more, changed) {
    Object.assign(this, { changed, chosen: {}, controls: new Map() });
    for (const form of [first, more]) form.addEventListener("submit", (event) => event.preventDefault());
    for (const row of [...FIRST.map((name) => rows.find((one) => one.name === name)), ...rows.filter((one) => !FIRST.includes(one.name))]) {
      (FIRST.includes(row.name) ? first : more).append(this.#control(row));
    }
  }

  set(chosen) {
    this.chosen = Object.fromEntries(Object.entries(chosen).filter(([name]) => this.controls.has(name)));
    for (const [name, { input }] of this.controls) if (input.type !== "file") input.value = chosen[name] ?? "";
    this.#showMusic();
  }

  voices(found) {
    const list = this.controls.get("voice").input;
    const option = (one) => element("option", { value: one.name, textContent: one.name, title: one.what });
    const others = found.filter((one) => !one.speaks).map(option);
    list.append(...found.filter((one) => one.speaks).map(option));
    if (others.length) list.append(element("optgroup", { label: say("other_languages") }, ...others));
    list.value = this.chosen.voice ?? "";
  }

  /** Show what holds where nobody chose: for one exercise its own figures. */
  settled(rows, doses) {
    const dose = doses.length === 1 ? doses[0] : {};
    for (const [name, settled, origin] of rows) {
      const own = dose[DOSE[name]];
      const isOwn = own !== undefined && own !== null && !origin;
      const figure = isOwn ? [own].flat().join("-") : settled;
      const value = isOwn && dose.stated.includes(DOSE[name]) ? say("page_value", { value: figure }) : figure;
      const control = this.controls.get(name);
      if (!control) continue;
      control.label.classList.remove("refused");
      control.note.textContent = origin && origin !== "the caller" ? say("by", { value, origin }) : control.meaning;
      if ("placeholder" in control.input) control.input.placeholder = value;
      if (control.none) control.none.textContent = value;
    }
  }

  /** Show the defaults again, where there is no session whose figures could be shown. */
  unsettled() {
    for (const { input, none, initial } of this.controls.values()) {
      if ("placeholder" in input) input.placeholder = initial;
      if (none) none.textContent = initial;
    }
  }

  refused(name, message) {
    const control = this.controls.get(name?.replaceAll("_", "-").replace(/-s$/, ""));
    if (!control) return false;
    control.label.classList.add("refused");
    control.note.textContent = message;
    return true;
  }

  #control(row) {
    const note = element("small", { textContent: row.meaning });
    let input, none;
    if (row.name === "music") {
      input = element("input", { type: "file", accept: "audio/*" });
      input.addEventListener("change", () => this.#music(input, note));
      this.noMusic = element("button", { type: "button", textContent: say("no_music"), hidden: true });
      this.noMusic.addEventListener("click", () => {
        input.value = "";
        this.#chose("music", "");
        input.focus();
      });
    } else if (row.words.length || row.name === "voice") {
      none = element("option", { value: "", textContent: row.default });
      input = element("select", {}, none, ...row.words.map((word) => element("option", { value: word, textContent: word })));
      input.addEventListener("change", () => this.#chose(row.name, input.value));
    } else {
      input = element("input", { inputMode: "text", placeholder: row.default, autocomplete: "off" });
      input.addEventListener("input", () => this.#chose(row.name, input.value.trim()));
    }
    const label = element("label", {}, row.label, input, note);
    this.controls.set(row.name, { input, label, note, none, initial: row.default, meaning: row.meaning });
    return row.name === "music" ? element("div", { className: "field" }, label, this.noMusic) : label;
  }

  async #music(input, note) {
    const file = input.files[0];
    if (!file) return this.#chose("music", "");
    note.textContent = say("sending");
    try {
      this.#chose("music", (await put("/api/music", file)).name);
      note.textContent = file.name;
    } catch (fault) {
      this.refused("music", `${fault.problem}; ${fault.hint}`);
    }
  }

  /** Music can be left out again, also where the file itself is gone: after a restart of the studio. */
  #showMusic() {
    this.noMusic.hidden = !this.chosen.music;
  }

  #chose(name, value) {
    if (value === "") delete this.chosen[name];
    else this.chosen[name] = value;
    this.#showMusic();
    this.changed();
  }
}
