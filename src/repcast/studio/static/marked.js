// The page with what was understood marked in it; a mark that is pressed can be corrected.

import { element, say } from "./api.js";

const FIELDS = ["sets", "reps", "hold_s", "work_s", "rest_s", "tempo_s", "sides", "load"];

// The parts of a line, cut where a remark begins or ends.
function cut(parts, remarks) {
  const edges = remarks.flatMap((one) => [one.column, one.column + Math.max(1, one.length)]);
  let column = 1;
  return parts.flatMap(([text, ...rest]) => {
    const inside = edges.filter((edge) => column < edge && edge < column + text.length).map((edge) => edge - column);
    const ends = [0, ...[...new Set(inside)].sort((one, other) => one - other), text.length];
    column += text.length;
    return ends.slice(1).map((end, index) => [text.slice(ends[index], end), ...rest]);
  });
}

/** Enter means the change; of itself it would press "Close". */
function byEnter(field, button) {
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    button.click();
  });
}

export class Marked {
  constructor(into, dialog, correct) {
    Object.assign(this, { into, dialog, correct });
    this.title = dialog.querySelector("h2");
    this.body = dialog.querySelector("#correct-body");
    // Where the mark that was pressed is no longer there, the keyboard would begin at the top of the page.
    dialog.addEventListener("close", () => this.into.contains(document.activeElement) || this.#focus(this.pressed));
  }

  show(draft) {
    this.draft = draft;
    const remarks = new Map();
    for (const one of draft.diagnostics) {
      if (one.line && one.column) remarks.set(one.line, [...(remarks.get(one.line) ?? []), one]);
    }
    const lines = draft.marked.map((parts, index) => this.#line(parts, remarks.get(index + 1) ?? []));
    const focused = this.into.contains(document.activeElement) && document.activeElement.dataset.mark;
    this.into.replaceChildren(...lines.flatMap((line) => [...line, "\n"]));
    if (focused) this.#focus(focused);
  }

  #focus(mark) {
    (this.into.querySelector(`[data-mark="${mark}"]`) ?? this.into).focus({ preventScroll: true });
  }

  remark(number) {
    const found = this.into.querySelector(`[data-line="${number}"]`);
    found?.scrollIntoView({ block: "center" });
    found?.focus();
  }

  #line(parts, remarks) {
    let column = 1;
    return cut(parts, remarks).map(([text, role, exercise, item]) => {
      const start = column;
      column += text.length;
      const inside = remarks.find((one) => one.column <= start && start < one.column + Math.max(1, one.length));
      const can = exercise !== undefined && role !== "intro" && role !== "passed-over";
      // No button: that is one box, and a step of two lines would begin below its number.
      const span = element("span", { className: role ? `mark ${role}` : "", textContent: text });
      if (can) {
        span.setAttribute("role", "button");
        span.tabIndex = 0;
        span.dataset.mark = `${role} ${exercise} ${item}`;
        span.title = say("mark_hint", { mark: say(`mark_${role}`) });
        span.addEventListener("click", () => this.#open(role, exercise, item, text));
        span.addEventListener("keydown", (event) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          span.click();
        });
      }
      if (inside) {
        span.classList.add("remarked", inside.severity);
        span.title = inside.message;
        span.dataset.line = inside.line;
      }
      return span;
    });
  }

  #open(role, exercise, item, text) {
    const one = this.draft.exercises[exercise];
    this.title.textContent = role === "dose" ? say("dose_of", { title: one.title }) : say("this_mark", { mark: say(`mark_${role}`) });
    const action = (words, correction) => {
      const button = element("button", { type: "button", textContent: words });
      button.addEventListener("click", () => this.#send({ exercise, item, ...correction }));
      return button;
    };
    const actions = {
      title: () => [
        ...this.#words(one.title, { action: "title", exercise }),
        exercise > 0 ? action(say("join"), { action: "join" }) : "",
        action(say("leave_exercise"), { action: "remove" }),
      ],
      step: () => [
        ...this.#words(one.steps[item] ?? text, { action: "step", exercise, item }),
        action(say("to_tip"), { action: "step-to-tip" }),
        action(say("split"), { action: "split" }),
        action(say("leave"), { action: "remove-step" }),
      ],
      tip: () => [
        ...this.#words(one.tips[item] ?? text, { action: "tip", exercise, item }),
        action(say("to_step"), { action: "tip-to-step" }),
        action(say("leave"), { action: "remove-tip" }),
      ],
      dose: () => this.#dose(one, exercise),
    };
    this.pressed = `${role} ${exercise} ${item}`;
    this.body.replaceChildren(...actions[role]());
    this.dialog.showModal();
  }

  #words(words, correction) {
    const area = element("textarea", { value: words, ariaLabel: say("words") });
    const button = element("button", { type: "button", textContent: say("change_words") });
    button.addEventListener("click", () => this.#send({ ...correction, value: area.value }));
    byEnter(area, button);
    return [area, button];
  }

  #dose(one, exercise) {
    const shown = (value) => (Array.isArray(value) ? [...new Set(value.map((end) => end ?? ""))].join("-") : value ?? "");
    const inputs = FIELDS.map((field) => {
      const value = field === "tempo_s" && one.dose[field] ? one.dose[field].join("-") : String(shown(one.dose[field]));
      const input = field === "sides"
        ? element("select", {}, ...["", "each", "alternate", "both", "left", "right"].map((way) => element("option", { value: way, textContent: way || say("not_stated") })))
        : element("input", { inputMode: "text" });
      input.value = value;
      return { field, input, value, label: element("label", {}, say(`dose_${field}`), input) };
    });
    const button = element("button", { type: "button", className: "primary", textContent: say("change_dose") });
    button.addEventListener("click", () => {
      const changed = inputs.filter(({ input, value }) => input.value.trim() !== value);
      this.#send(...changed.map(({ field, input }) => ({ action: "dose", exercise, field, value: input.value.trim() })));
    });
    for (const { input } of inputs) byEnter(input, button);
    return [element("div", { className: "fields" }, ...inputs.map(({ label }) => label)), element("p", { className: "quiet", textContent: say("dose_note") }), button];
  }

  async #send(...corrections) {
    try {
      await this.correct(corrections);
      this.dialog.close();
    } catch (fault) {
      this.body.querySelector(".error")?.remove();
      this.body.append(element("p", { className: "error", role: "alert" }, element("b", { textContent: fault.problem }), ` ${fault.hint}`));
    }
  }
}
