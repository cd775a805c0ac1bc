"use strict";

/* What is shown when: the facts of a session, looked up by moment. Times are milliseconds of the track. */

const COUNT_IN_MS = 3000;

/** Return the index of the last of `starts`, in order, that is no later than `ms`; 0 where all are later. */
function lastBefore(starts, ms) {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= ms) low = middle;
    else high = middle;
  }
  return low;
}

/** Return a time as m:ss, or h:mm:ss; rounded down, as a clock does. */
function clock(ms) {
  const seconds = Math.floor(Math.max(0, ms) / 1000);
  const two = (number) => String(number).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** Return a time for the ring, with a colon, which no count of reps has: ":07", "1:30". */
function ringClock(ms, { up }) {
  const whole = up ? Math.floor(ms / 1000) : Math.ceil(ms / 1000);
  return clock(whole * 1000).replace(/^0:/, ":");
}

/** Return what makes two sections parts of the same work. */
const nameOf = (section) => JSON.stringify([section.kind, section.exercise, section.title, section.side, section.set]);

/** Return sections in which a set that goes on with a later rep, at another tempo, is one with what came before. */
function withoutCuts(sections) {
  const whole = [];
  for (const one of sections) {
    const before = whole[whole.length - 1];
    const goesOn = before && nameOf(before) === nameOf(one) && one.screens[0]?.[3] > 1;
    if (goesOn) whole[whole.length - 1] = { ...before, end_ms: one.end_ms, screens: [...before.screens, ...one.screens] };
    else whole.push(one);
  }
  return whole;
}

/** Return the reps of each set by its name: a set that a breather cuts counts to the same number before and after. */
function mostReps(sections) {
  const most = new Map();
  for (const one of sections) {
    const reps = Math.max(most.get(nameOf(one)) ?? 0, ...one.screens.map((screen) => screen[4]));
    most.set(nameOf(one), reps);
  }
  return most;
}

/** A session's facts (`repcast-player/1`), with what is looked up in them computed once. */
class Track {
  constructor(facts) {
    this.facts = facts;
    this.title = facts.title;
    this.durationMs = facts.duration_ms;
    const sections = withoutCuts(facts.sections);
    const reps = mostReps(sections);
    this.sections = sections.map((one, index) => Track.section(one, index, reps.get(nameOf(one))));
    this.starts = this.sections.map((one) => one.startMs);
    this.exercises = [...new Set(this.sections.map((one) => one.exercise).filter(Boolean))];
    this.hasSeveral = this.exercises.length > 1;
  }

  static section(one, index, most) {
    const screens = one.screens.map(([atMs, kind, word, rep, reps, phrase]) => {
      return { atMs, kind, word, rep, reps: reps && most, phrase };
    });
    const reps = screens.filter((screen, at) => screen.reps && (!at || screens[at - 1].rep !== screen.rep));
    return {
      index,
      name: nameOf(one),
      kind: one.kind,
      title: one.title,
      startMs: one.start_ms,
      endMs: one.end_ms,
      side: one.side,
      exercise: one.exercise,
      next: one.next,
      waits: one.waits,
      colour: screens.length ? screens[0].kind : "talk",
      screens,
      starts: screens.map((screen) => screen.atMs),
      repStarts: reps.map((screen) => screen.atMs),
    };
  }

  sectionAt(ms) {
    return this.sections[lastBefore(this.starts, ms)];
  }

  screenAt(section, ms) {
    return section.screens[lastBefore(section.starts, ms)];
  }

  /** Return from when to when the ring goes round at `ms`: the rep, or the section where the time is counted. */
  span(section, screen, ms) {
    if (!screen.reps) return [section.startMs, section.endMs];
    const at = lastBefore(section.repStarts, ms);
    return [section.repStarts[at], section.repStarts[at + 1] ?? section.endMs];
  }

  /** Return when the listener is made ready within a break, at its end; the break's end where that does not happen. */
  readyMs(section) {
    const last = section.screens[section.screens.length - 1];
    if (section.kind === "set" || !last || last.kind !== "ready") return section.endMs;
    let at = section.screens.length - 1;
    while (at > 0 && section.screens[at - 1].kind === "ready" && section.screens[at - 1].word === last.word) at -= 1;
    return section.screens[at].atMs;
  }

  /** Return where to go to for a section: to the count-in before it, where it has one. */
  entryMs(index) {
    const before = this.sections[index - 1];
    return before && this.sections[index].kind === "set" ? this.readyMs(before) : this.sections[index].startMs;
  }

  /** Return the moment of the track `other`, another plan of the same session, at which the same is done as at `ms`. */
  placeIn(other, ms) {
    const section = this.sectionAt(ms);
    const screen = this.screenAt(section, ms);
    const isLike = (one) => one.rep === screen.rep && one.word === screen.word;
    const isTwin = (one) => isLike(one) && one.phrase === screen.phrase;
    const there = other.screenAt(other.sectionAt(ms), ms);
    if (other.sectionAt(ms).name === section.name && there.atMs === screen.atMs && isLike(there)) return ms;
    const named = other.sections.filter((one) => one.name === section.name);
    const twin = named.find((one) => one.screens.some(isLike)) ?? named[0];
    if (!twin) return Math.min(ms, other.durationMs);
    const likes = [isTwin, isLike].map((test) => twin.screens.findIndex(test));
    const at = likes.find((found) => found >= 0) ?? 0;
    const endMs = twin.starts[at + 1] ?? twin.endMs;
    return Math.min(twin.starts[at] + ms - screen.atMs, endMs - 1);
  }
}
