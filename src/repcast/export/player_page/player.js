"use strict";

/* The player: what a tap, a key, a headset's button or the course of the session leads to. */

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
    this.adjustments = new Adjustments(this);
    this.rememberedMs = -REMEMBER_MS;
    this.history = new History(data.links.log, data.key);
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
    if (this.isPlaying && !this.hold) this.history.heard(now.ms);
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
    const before = this.done.get(section.name);
    if (before === undefined || screen.rep > before) this.done.set(section.name, screen.rep);
    if (screen.rep && byId("use-counts").checked) this.screen.text("counts", String(screen.rep));
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
    if (event === "ended") this.finish({ isEnd: true });
    else if (event === "stopped" && this.isPlaying && !this.hold) this.pause();
    else if (event === "started" && !this.hold) this.play();
    else if (event === "moved" && this.isDrawing) this.tick();
  }

  /* Begin, pause, end. */

  /** Play from `ms`, or from where the sound is; to be called from within a tap. */
  begin(ms = this.ms) {
    this.sound.unlock();
    if (ms !== this.ms) this.sound.seek(ms);
    this.screen.turnTo("page");
    this.play();
    this.sound.keep(this.data.audio);
    byId("control-toggle").focus({ preventScroll: true });
    this.lock.take().then((isAble) => isAble || this.screen.notice(this.screen.say("no_lock")));
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
    this.history.goOn();
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
    if (this.isPlaying) this.history.pause();
    this.isPlaying = false;
    this.watch.stop();
    this.hold?.watch.stop();
    this.lock.release();
    this.sound.pause();
    this.screen.drawState("paused");
    this.place();
    this.remember();
  }

  /** Show what was done: at the end, or where the listener stops, who may go on. */
  finish({ isEnd }) {
    this.history.heard(this.ms);
    this.pause();
    this.history.send(isEnd ? "finished" : "stopped");
    if (isEnd) memory.set(this.data.key, null);
    this.screen.drawSummary(this.track, this.summary());
    this.screen.show("resume", !isEnd);
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
    this.history.begin();
    this.goTo(0);
    this.begin(0);
  }

  remember() {
    const now = this.now();
    this.rememberedMs = now.ms;
    const place = { section: now.section.index, into: now.ms - now.section.startMs, rate: this.sound.rate, play: this.history.name };
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
    this.history.begin(this.was.play);
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

  /** Show another plan of the same session from now on. */
  change(planned) {
    this.track = planned;
    this.screen.build(planned, (index) => this.goTo(index));
    this.drawnSection = null;
    this.tick();
  }

  /* What a button or a key asks for. */

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
    if (dialog.open) return dialog.close();
    dialog.showModal();
    dialog.querySelector("[aria-current]")?.focus();
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
      stop: () => {
        document.querySelector("dialog[open]")?.close();
        this.finish({ isEnd: false });
      },
    }[action];
    if (doing) doing();
    else this.adjustments.ask(action, seconds);
  }
}
