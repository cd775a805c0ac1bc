"use strict";

/* Slower, faster, longer and shorter rests: planned anew where someone plans, else by the means of the page. */

const RATES = { step: 0.05, slowest: 0.7, fastest: 1.3 };
const MORE_REST_S = 30;

/** How many commands may wait for one another. */
const MOST_PENDING = 4;

class Adjustments {
  constructor(player) {
    this.player = player;
    this.asked = Promise.resolve();
    this.pending = 0;
  }

  get sound() {
    return this.player.sound;
  }

  get screen() {
    return this.player.screen;
  }

  ask(action, seconds = 0) {
    if (!this.player.data.commands) return this.adjust(action, seconds);
    if (this.pending > MOST_PENDING) return;
    this.pending += 1;
    this.asked = this.asked.then(() => this.plan(action, seconds)).finally(() => (this.pending -= 1));
  }

  /** Have the rest of the session planned anew, and go on with its track. */
  async plan(action, seconds) {
    const { player } = this;
    let answer;
    await player.history.send(""); // what was heard so far was heard of the track as it is
    try {
      const more = action === "more_rest" ? { seconds: seconds || MORE_REST_S } : {};
      const body = JSON.stringify({ action, at_ms: Math.round(player.ms), ...more });
      const headers = { "Content-Type": "application/json" };
      const reply = await fetch(player.data.commands, { method: "POST", headers, body });
      if (reply.status === 404) return this.adjust(action, seconds); // a server that was started again
      answer = await reply.json();
      if (!reply.ok) return this.screen.notice(answer.notice || answer.error || this.screen.say("refused"));
    } catch {
      return this.adjust(action, seconds);
    }
    const planned = new Track(answer.facts);
    const place = (ms) => player.track.placeIn(planned, ms);
    try {
      await this.sound.takeOver(answer.audio, place, () => player.change(planned));
      this.screen.notice(answer.notice);
    } catch {
      this.screen.notice(this.screen.say("refused"));
    }
  }

  adjust(action, seconds) {
    if (action === "slower" || action === "faster") this.changeRate(action === "faster" ? 1 : -1);
    else if (action === "more_rest") this.addRest(seconds || MORE_REST_S);
    else this.screen.notice(this.screen.say("needs_server"));
  }

  changeRate(direction) {
    const rate = Math.round(100 * (this.sound.rate + direction * RATES.step)) / 100;
    this.sound.setRate(Math.min(RATES.fastest, Math.max(RATES.slowest, rate)));
    this.screen.notice(this.screen.say("speed", { percent: Math.round(this.sound.rate * 100) }));
    this.player.place();
  }

  /** Add to the rest under way, or to the next one. */
  addRest(seconds) {
    const { track, moreRestMs } = this.player;
    const from = track.sectionAt(this.player.ms).index;
    const isRest = (one) => ["rest", "switch", "setup"].includes(one.kind) && !one.waits;
    const rest = track.sections.slice(from).find(isRest);
    if (!rest) return this.screen.notice(this.screen.say("no_rest"));
    moreRestMs.set(rest.index, (moreRestMs.get(rest.index) ?? 0) + seconds * 1000);
    this.screen.notice(this.screen.say(rest.index === from ? "rest_added" : "rest_added_next", { seconds }));
    this.player.tick();
  }
}
