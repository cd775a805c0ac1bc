"use strict";

/* Tells the server what was heard, for its log of sessions; where there is no such log, nothing is told. */

/** How often it is told, in milliseconds, and how far the sound may move between two looks at it. */
const TELL_MS = 5000;
const STEP_MS = 3000;

class History {
  /** `unsent` is what an earlier visit could not tell. */
  constructor(address, key) {
    this.address = address;
    this.key = `${key} unsent`;
    this.begin();
    const unsent = address && memory.get(this.key);
    if (unsent) this.tell(unsent);
  }

  /** Begin another play of the session, or go on with the one of that name. */
  begin(name) {
    this.name = name ?? [...crypto.getRandomValues(new Uint8Array(9))].map((one) => one.toString(36)).join("");
    this.ranges = [];
    this.toldMs = performance.now();
    this.lastMs = null;
    this.pauses = 0;
    this.paused = new Stopwatch();
  }

  /** The sound is at `ms`: what lies between two looks was heard, unless somebody jumped. */
  heard(ms) {
    if (!this.address) return;
    const last = this.lastMs;
    this.lastMs = Math.round(ms);
    const isStep = last !== null && this.lastMs > last && this.lastMs - last < STEP_MS;
    const range = this.ranges[this.ranges.length - 1];
    if (isStep && range?.[1] === last) range[1] = this.lastMs;
    else if (isStep) this.ranges.push([last, this.lastMs]);
    if (performance.now() - this.toldMs >= TELL_MS) this.send("");
  }

  pause() {
    this.pauses += 1;
    this.paused.run();
    this.send("");
  }

  goOn() {
    this.paused.stop();
  }

  /** Tell what was heard since it was told last; `ending` is "" while the session goes on. */
  send(ending) {
    if (!this.address || (!this.ranges.length && !ending)) return Promise.resolve();
    this.toldMs = performance.now();
    const ranges = this.ranges;
    this.ranges = [];
    const pausedS = this.paused.ms / 1000;
    return this.tell({ play: this.name, at_ms: this.lastMs ?? 0, ranges, ending, pauses: this.pauses, paused_s: pausedS });
  }

  async tell(report) {
    try {
      const headers = { "Content-Type": "application/json" };
      await fetch(this.address, { method: "POST", headers, body: JSON.stringify(report), keepalive: true });
      if (memory.get(this.key)) memory.set(this.key, null);
    } catch {
      this.keep(report);
    }
  }

  /** Keep what nobody takes down now, for the next time that it is told. */
  keep(report) {
    if (report.play === this.name) this.ranges = [...report.ranges, ...this.ranges];
    memory.set(this.key, report.play === this.name ? { ...report, ranges: this.ranges } : report);
  }
}
