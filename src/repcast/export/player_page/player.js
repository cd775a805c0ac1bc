"use strict";

/* The player: what a tap, a key, a headset's button or the course of the session leads to. */

/** The keys, as in the terminal; `name` is that of the line of the help. */
const KEYS = [
  { action: "toggle", keys: " ", label: "Space" },
  { action: "go_on", keys: "\n\r", label: "Enter" },
  { action: "next", keys: "n", label: "n" },
  { action: "back", keys: "p", label: "p" },
  { action: "repeat", keys: "r", label: "r" },
  { action: "again", keys: "l", label: "l" },
  { action: "slower", keys: "-", label: "-" },
  { action: "faster", keys: "+=", label: "+" },
  { action: "longer", keys: "]", label: "]", needsPlanner: true },
  { action: "shorter", keys: "[", label: "[", needsPlanner: true },
  { action: "more_rest", keys: "1234567890", label: "1-9" },
  { action: "mute", keys: "m", label: "m" },
  { action: "sections", keys: "s", label: "s" },
  { action: "theme", keys: "d", label: "d" },
  { action: "full_screen", keys: "f", label: "f" },
  { action: "help", keys: "h?", label: "h" },
  { action: "stop", keys: "q", label: "q" },
];

const RATES = { step: 0.05, slowest: 0.7, fastest: 1.3 };
const MORE_REST_S = 30;

/** How close before the end of a section that waits the sound is held, and before a count-in for more rest. */
const HOLD_BEFORE_MS = 60;

/** How often the place is remembered, in milliseconds of the track. */
const REMEMBER_MS = 2000;

/** A time that is held: it grows only while it runs. */
class Stopwatch {
  constructor() {
    this.banked = 0;
    this.since = null;
  }

  get ms() {
    return this.banked + (this.since === null ? 0 : performance.now() - this.since);
  }

  run() {
    this.since ??= performance.now();
  }

  stop() {
    this.banked = this.ms;
    this.since = null;
  }
}

class Player {
  constructor(data) {
    this.data = data;
    this.track = new Track(data.facts);
    this.screen = new Screen(data.words, data.links);
    this.sound = new Sound([byId("sound"), byId("sound-2")], byId("silence"), (event) => this.heard(event));
    this.lock = new ScreenLock();
    this.isPlaying = false;
    this.hold = null;
    this.moreRestMs = new Map();
    this.done = new Map();
    this.watch = new Stopwatch();
    this.asked = Promise.resolve();
    this.pending = 0;
    this.rememberedMs = -REMEMBER_MS;
    this.screen.build(this.track, (index) => this.goTo(index));
    this.sound.load(data.audio);
  }

  /* Where it is. */

  get ms() {
    return Math.min(this.sound.ms, this.track.durationMs);
  }

  now() {
    const ms = this.ms;
    const section = this.track.sectionAt(ms);
    const screen = this.track.screenAt(section, ms);
    const held = this.hold?.index === section.index ? this.hold.watch.ms : 0;
    const added = this.moreRestMs.get(section.index) ?? 0;
    const extraMs = section.waits ? held : Math.max(0, added - held);
    return { ms, section, screen, extraMs, isPaused: !this.isPlaying, rate: this.sound.rate };
  }

  /* The course of the session. */

  /** Look where the sound is, hold it where it is to wait, and draw. */
  tick() {
    this.keepHolds();
    const now = this.now();
    this.screen.draw(now);
    if (this.isPlaying) this.count(now);
    if (this.drawnSection !== now.section.index) this.sectionBegins(now);
    if (Math.abs(now.ms - this.rememberedMs) >= REMEMBER_MS) this.remember();
    return now;
  }

  sectionBegins({ section }) {
    this.drawnSection = section.index;
    this.buttons.show(this.track, section, this.data.links.artwork);
    this.place();
  }

  /** Remember what was done: the reps of each set that was played. */
  count({ section, screen }) {
    if (section.kind !== "set") return;
    const before = this.done.get(section.index);
    if (before === undefined || screen.rep > before) this.done.set(section.index, screen.rep);
    if (screen.rep !== before && screen.rep && byId("use-counts").checked) byId("counts").textContent = screen.rep;
  }

  /** Hold the sound at the end of what waits for the listener, and for more rest; go on when that is over. */
  keepHolds() {
    if (this.hold) {
      const { index, watch } = this.hold;
      const isOver = !this.track.sections[index].waits && watch.ms >= (this.moreRestMs.get(index) ?? 0);
      if (isOver) this.release();
      return;
    }
    const ms = this.ms;
    const section = this.track.sectionAt(ms);
    const holdMs = this.holdMs(section);
    if (!this.isPlaying || holdMs === null) return;
    if (ms >= holdMs) this.holdAt(section, holdMs);
    else this.wakeAt(holdMs - ms);
  }

  /** Return where the sound of a section is to be held, `null` where it is not. */
  holdMs(section) {
    if (section.waits) return section.endMs - HOLD_BEFORE_MS;
    return this.moreRestMs.get(section.index) ? Math.max(section.startMs, this.track.readyMs(section) - HOLD_BEFORE_MS) : null;
  }

  holdAt(section, ms) {
    this.hold = { index: section.index, watch: new Stopwatch() };
    this.hold.watch.run();
    this.sound.hold();
    this.sound.seek(ms);
    this.place();
  }

  /** Go on where the sound was held. */
  release() {
    const { index } = this.hold;
    this.hold = null;
    this.moreRestMs.delete(index);
    if (this.isPlaying) this.startSound();
    this.place();
  }

  /** Look again when the moment comes: a page that is not seen draws nothing. */
  wakeAt(inMs) {
    clearTimeout(this.waking);
    this.waking = setTimeout(() => this.tick(), Math.max(0, inMs / this.sound.rate));
  }

  heard(event) {
    if (event === "ended") this.finish();
    else if (event === "stopped" && this.isPlaying && !this.hold) this.pause();
    else if (event === "started" && !this.hold) this.play();
    else if (event === "moved" && document.hidden) this.tick();
  }

  /* Begin, pause, end. */

  begin(ms) {
    this.sound.unlock();
    if (ms) this.sound.seek(ms);
    this.screen.turnTo("page");
    this.play();
    this.sound.keep(this.data.audio);
    byId("control-toggle").focus({ preventScroll: true });
    if (!this.lock.isAble) this.screen.notice(this.screen.say("no_lock"));
    const draw = () => {
      if (document.body.dataset.view === "page") this.tick();
      requestAnimationFrame(draw);
    };
    if (!this.isDrawing) draw();
    this.isDrawing = true;
  }

  play() {
    this.isPlaying = true;
    this.watch.run();
    this.lock.take();
    if (this.hold) this.hold.watch.run();
    this.screen.drawState("playing");
    this.startSound();
    this.place();
  }

  startSound() {
    if (this.hold) this.sound.hold();
    else
      this.sound.play().catch((fault) => {
        if (fault.name === "NotAllowedError") this.pause();
      });
  }

  pause() {
    this.isPlaying = false;
    this.watch.stop();
    this.hold?.watch.stop();
    this.lock.release();
    this.sound.pause();
    this.screen.drawState("paused");
    this.place();
    this.remember();
  }

  finish() {
    this.pause();
    memory.set(this.data.key, null);
    this.screen.drawSummary(this.track, this.summary());
    this.screen.turnTo("summary");
    byId("summary-title").focus();
  }

  summary() {
    const reps = [...this.done.values()].reduce((sum, rep) => sum + rep, 0);
    return { sets: this.done.size, reps, spentMs: this.watch.ms };
  }

  restart() {
    this.done.clear();
    this.watch = new Stopwatch();
    this.goTo(0);
    this.begin(0);
  }

  remember() {
    const now = this.now();
    this.rememberedMs = now.ms;
    const place = { section: now.section.index, into: now.ms - now.section.startMs, rate: this.sound.rate };
    if (now.ms < this.track.durationMs - 1000) {
      memory.set(this.data.key, { ...place, done: [...this.done], spent: this.watch.ms });
    }
  }

  /** Return where to go on after a reload; 0 where there is nothing to go on with. */
  remembered() {
    const was = memory.get(this.data.key);
    const section = was && this.track.sections[was.section];
    if (!section) return 0;
    const ms = Math.min(section.startMs + was.into, section.endMs - 1);
    if (ms < 3000 || section.kind === "finish") return 0;
    this.was = was;
    return ms;
  }

  goOn() {
    this.sound.setRate(this.was.rate);
    this.done = new Map(this.was.done);
    this.watch.banked = this.was.spent;
    this.begin(this.remembered());
  }

  /** Tell the lock screen where the track is; what waits counts as paused, so that one button goes on. */
  place() {
    this.buttons.place(this.isPlaying && !this.isWaiting(), this.ms, this.track.durationMs, this.sound.rate);
  }

  /* Going elsewhere. */

  seek(ms) {
    if (this.hold) {
      this.hold = null;
      this.moreRestMs.delete(this.track.sectionAt(this.ms).index);
      this.sound.seek(ms);
      if (this.isPlaying) this.startSound();
    } else this.sound.seek(ms);
    this.tick();
    this.place();
  }

  goTo(index) {
    const within = Math.min(Math.max(0, index), this.track.sections.length - 1);
    this.seek(this.track.entryMs(within));
  }

  /** Return the section under way; of the count-in before a set it is that set. */
  heading() {
    const ms = this.ms;
    const section = this.track.sectionAt(ms);
    const after = this.track.sections[section.index + 1];
    return after?.kind === "set" && this.track.readyMs(section) < section.endMs && ms >= this.track.readyMs(section)
      ? after
      : section;
  }

  isWaiting() {
    return this.track.sectionAt(this.ms).waits;
  }

  next() {
    const section = this.track.sectionAt(this.ms);
    const after = this.track.sections[section.index + 1];
    if (!after) this.seek(this.track.durationMs);
    else this.seek(this.heading() === after ? after.startMs : this.track.entryMs(after.index));
  }

  back() {
    this.goTo(this.heading().index - 1);
  }

  repeat() {
    let index = this.heading().index;
    while (index > 0 && this.track.sections[index].kind !== "set") index -= 1;
    this.goTo(this.track.sections[index].kind === "set" ? index : this.heading().index);
  }

  again() {
    this.seek(this.now().screen.atMs);
  }

  /** Done: end what waits for the listener. */
  goOnFrom(section) {
    this.seek(section.endMs);
    if (!this.isPlaying) this.play();
  }

  /* Slower, faster, more rest: planned anew where someone plans, else by the means of the page. */

  ask(action, seconds = 0) {
    if (!this.data.commands) return this.adjust(action, seconds);
    if (this.pending > 4) return;
    this.pending += 1;
    this.asked = this.asked.then(() => this.plan(action, seconds)).finally(() => (this.pending -= 1));
  }

  async plan(action, seconds) {
    let answer;
    try {
      const more = action === "more_rest" ? { seconds: seconds || MORE_REST_S } : {};
      const body = JSON.stringify({ action, at_ms: Math.round(this.ms), ...more });
      const headers = { "Content-Type": "application/json" };
      const reply = await fetch(this.data.commands, { method: "POST", headers, body });
      answer = await reply.json();
      if (!reply.ok) return this.screen.notice(answer.notice || answer.error || this.screen.say("refused"));
    } catch {
      return this.adjust(action, seconds);
    }
    const planned = new Track(answer.facts);
    const place = (ms) => this.track.placeIn(planned, ms);
    try {
      await this.sound.takeOver(answer.audio, place, () => this.change(planned));
      this.screen.notice(answer.notice);
    } catch {
      this.screen.notice(this.screen.say("refused"));
    }
  }

  /** Show another plan of the same session from now on. */
  change(planned) {
    this.track = planned;
    this.screen.build(planned, (index) => this.goTo(index));
    this.drawnSection = null;
    this.tick();
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
    this.place();
  }

  /** Add to the rest under way, or to the next one. */
  addRest(seconds) {
    const from = this.track.sectionAt(this.ms).index;
    const rest = this.track.sections.slice(from).find((one) => ["rest", "switch", "setup"].includes(one.kind) && !one.waits);
    if (!rest) return this.screen.notice(this.screen.say("no_rest"));
    this.moreRestMs.set(rest.index, (this.moreRestMs.get(rest.index) ?? 0) + seconds * 1000);
    this.screen.notice(this.screen.say(rest.index === from ? "rest_added" : "rest_added_next", { seconds }));
    this.tick();
  }

  /* The rest. */

  toggle() {
    if (this.isWaiting() && this.isPlaying) this.goOnFrom(this.track.sectionAt(this.ms));
    else if (this.isPlaying) this.pause();
    else this.play();
  }

  mute() {
    this.isMuted = !this.isMuted;
    this.sound.setMuted(this.isMuted);
    this.screen.notice(this.screen.say(this.isMuted ? "muted" : "unmuted"));
  }

  theme() {
    const root = document.documentElement;
    const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = isDark ? "light" : "dark";
    memory.set("theme", root.dataset.theme);
  }

  fullScreen() {
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen?.().catch(() => {});
  }

  openDialog(id) {
    const dialog = byId(id);
    if (dialog.open) dialog.close();
    else dialog.showModal();
  }

  /** Do what is asked for by a button or a key; `seconds` is how much more rest. */
  act(action, seconds = 0) {
    const doing = {
      toggle: () => this.toggle(),
      go_on: () => this.isWaiting() && this.goOnFrom(this.track.sectionAt(this.ms)),
      next: () => this.next(),
      back: () => this.back(),
      repeat: () => this.repeat(),
      again: () => this.again(),
      mute: () => this.mute(),
      theme: () => this.theme(),
      full_screen: () => this.fullScreen(),
      sections: () => this.openDialog("sections"),
      help: () => this.openDialog("help"),
      stop: () => this.finish(),
    }[action];
    if (doing) doing();
    else this.ask(action, seconds);
  }
}
