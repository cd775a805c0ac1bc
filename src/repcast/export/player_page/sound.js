"use strict";

/* The sound: one audio element plays, a second one takes over when the track is planned anew or the server is gone. */

/** How far ahead of the moment a second element is made ready, in seconds: time for a seek within loaded sound. */
const TAKE_OVER_S = 0.5;
const TRIES = 4;

/** How long an element may take to have sound, in milliseconds, before the attempt is given up. */
const PATIENCE_MS = 20000;

/** Return an address of a second of silence, which keeps a page with a dark screen running while the sound is held. */
function silence() {
  const rate = 8000;
  const bytes = new DataView(new ArrayBuffer(44 + rate));
  const text = (at, letters) => [...letters].forEach((letter, n) => bytes.setUint8(at + n, letter.charCodeAt(0)));
  text(0, "RIFF");
  bytes.setUint32(4, 36 + rate, true);
  text(8, "WAVEfmt ");
  bytes.setUint32(16, 16, true);
  bytes.setUint16(20, 1, true);
  bytes.setUint16(22, 1, true);
  bytes.setUint32(24, rate, true);
  bytes.setUint32(28, rate, true);
  bytes.setUint16(32, 1, true);
  bytes.setUint16(34, 8, true);
  text(36, "data");
  bytes.setUint32(40, rate, true);
  for (let at = 44; at < bytes.byteLength; at += 1) bytes.setUint8(at, 128);
  return URL.createObjectURL(new Blob([bytes.buffer], { type: "audio/wav" }));
}

/** Return the sound of a data: address as a Blob: some browsers cannot seek in such an address itself. */
function blobOf(address) {
  const [head, body] = [address.slice(5, address.indexOf(",")), address.slice(address.indexOf(",") + 1)];
  const letters = atob(body);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return new Blob([bytes], { type: head.split(";")[0] });
}

/** Wait until `isSo()`, looking again at each of the events of `element`; reject on an error or after a while. */
function until(element, isSo, events) {
  return new Promise((resolve, reject) => {
    const names = [...events, "error"];
    const end = (finish, value) => {
      names.forEach((name) => element.removeEventListener(name, look));
      clearTimeout(timer);
      finish(value);
    };
    const look = () => {
      if (element.error) end(reject, new Error("the sound cannot be loaded"));
      else if (isSo()) end(resolve);
    };
    const timer = setTimeout(() => end(reject, new Error("the sound is late")), PATIENCE_MS);
    names.forEach((name) => element.addEventListener(name, look));
    look();
  });
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

class Sound {
  /** `report(event)` is called with "ended", "stopped" (by the system: a call, a headset), "started" and "moved". */
  constructor(elements, quiet, report) {
    [this.element, this.other] = elements;
    this.quiet = quiet;
    this.quiet.loop = true;
    this.report = report;
    this.wanted = false;
    this.isTakingOver = false;
    this.kept = null;
    this.rate = 1;
    for (const element of elements) this.listen(element);
  }

  listen(element) {
    const own = (then) => () => element === this.element && !this.isTakingOver && then();
    element.addEventListener("ended", own(() => this.report("ended")));
    element.addEventListener("pause", own(() => this.wanted && !element.ended && this.report("stopped")));
    element.addEventListener("play", own(() => !this.wanted && this.report("started")));
    element.addEventListener("timeupdate", own(() => this.report("moved")));
    for (const name of ["error", "stalled", "waiting"]) {
      element.addEventListener(name, own(() => element.readyState < HTMLMediaElement.HAVE_FUTURE_DATA && this.rescue()));
    }
  }

  get ms() {
    return this.element.currentTime * 1000;
  }

  /** Load a track; sound in a data: address is unpacked, other sound is kept as soon as all of it is here. */
  load(address) {
    this.element.src = this.local(address);
    this.element.preload = "auto";
  }

  local(address) {
    this.kept = null;
    if (!address.startsWith("data:")) return address;
    this.kept = URL.createObjectURL(blobOf(address));
    return this.kept;
  }

  /** Fetch all of the track, so that it can be played on when the server is gone. */
  async keep(address) {
    if (address.startsWith("data:") || address.startsWith("blob:")) return;
    try {
      const reply = await fetch(address);
      const blob = reply.ok ? await reply.blob() : null;
      if (blob && this.element.src === new URL(address, document.baseURI).href) this.kept = URL.createObjectURL(blob);
    } catch {
      /* It is played from the server as long as that lasts. */
    }
    if (this.element.error) this.rescue();
  }

  /** Go on with the kept sound where that of the server does not come. */
  async rescue() {
    if (!this.kept || this.element.src === this.kept) return;
    const { ms } = this;
    this.element.src = this.kept;
    this.element.playbackRate = this.rate;
    this.seek(ms);
    if (this.wanted) await this.element.play().catch(() => {});
  }

  /** Play; to be called first of all from within a tap, which is what browsers ask for. */
  async play() {
    this.wanted = true;
    this.quiet.pause();
    this.element.playbackRate = this.rate;
    this.element.preservesPitch = true;
    await this.element.play();
  }

  /** Allow the elements that are not heard yet to be played later, without a tap. */
  unlock() {
    if (!this.quiet.src) this.quiet.src = silence();
    for (const element of [this.other, this.quiet]) {
      if (element.src && element !== this.quiet) continue;
      element.src = this.quiet.src;
      element.play().then(() => element.pause(), () => {});
    }
  }

  pause() {
    this.wanted = false;
    this.element.pause();
    this.quiet.pause();
  }

  /** Stop the sound and play silence in its place: the page goes on, also with the screen off. */
  hold() {
    this.wanted = false;
    this.element.pause();
    this.quiet.play().catch(() => {});
  }

  seek(ms) {
    const { element } = this;
    element.currentTime = Math.max(0, ms) / 1000;
    if (element.readyState > HTMLMediaElement.HAVE_NOTHING) return;
    const again = () => (element.currentTime = Math.max(0, ms) / 1000); // Safari forgets a place in what is not loaded
    element.addEventListener("loadedmetadata", again, { once: true });
  }

  setRate(rate) {
    this.rate = rate;
    this.element.playbackRate = rate;
  }

  setMuted(isMuted) {
    this.element.muted = isMuted;
    this.other.muted = isMuted;
  }

  /**
   * Go on with another track, without a gap: the second element is made ready a moment ahead, and started when the
   * first one gets there. `place(ms)` returns the moment of the new track that takes the place of one of the old;
   * `changed()` is called at the instant of the change.
   */
  async takeOver(address, place, changed) {
    const [old, next] = [this.element, this.other];
    const kept = this.kept;
    next.src = this.local(address);
    next.muted = old.muted;
    next.preload = "auto";
    try {
      await until(next, () => next.readyState >= HTMLMediaElement.HAVE_METADATA, ["loadedmetadata"]);
      next.playbackRate = this.rate;
      await this.meet(old, next, place);
    } catch (fault) {
      this.kept = kept;
      this.isTakingOver = false;
      next.pause();
      throw fault;
    }
    [this.element, this.other] = [next, old];
    this.isTakingOver = false;
    changed();
    old.pause();
    this.keep(address);
  }

  /** Bring the second element to where the first one is, and start it there. */
  async meet(old, next, place) {
    for (let left = TRIES; left > 0; left -= 1) {
      const isMoving = this.wanted && !old.paused;
      const targetS = old.currentTime + (isMoving ? TAKE_OVER_S * this.rate : 0);
      next.currentTime = place(targetS * 1000) / 1000;
      await until(next, () => !next.seeking && next.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA, [
        "seeked",
        "canplay",
      ]);
      if (!isMoving && !this.wanted) return;
      while (this.wanted && old.currentTime < targetS - 0.01 && old.currentTime > targetS - 2) await pause(5);
      if (Math.abs(old.currentTime - targetS) > 0.15) continue; // it was gone elsewhere, or the seek was late
      this.isTakingOver = true;
      if (this.wanted) await next.play();
      return;
    }
    next.currentTime = place(old.currentTime * 1000) / 1000;
    this.isTakingOver = true;
    if (this.wanted) await next.play();
  }
}
