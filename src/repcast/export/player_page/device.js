"use strict";

/* What the device offers beside sound: its media buttons and lock screen, a screen that stays on, a memory. */

/** Keeps the screen on while something is played, where the browser can; `isAble` says whether it can. */
class ScreenLock {
  constructor() {
    this.isAble = "wakeLock" in navigator;
    this.wanted = false;
    this.lock = null;
    document.addEventListener("visibilitychange", () => this.wanted && !document.hidden && this.take());
  }

  /** Keep the screen on; return whether that can be done here. */
  async take() {
    this.wanted = true;
    if (!this.isAble || this.lock) return this.isAble;
    try {
      this.lock = await navigator.wakeLock.request("screen");
      this.lock.addEventListener("release", () => (this.lock = null));
      if (!this.wanted) this.release();
    } catch {
      this.isAble = document.hidden; // a hidden page may not ask, and asks again when it is seen
    }
    return this.isAble;
  }

  release() {
    this.wanted = false;
    this.lock?.release().catch(() => {});
    this.lock = null;
  }
}

/** The media buttons of headsets, watches and keyboards, and what a lock screen shows. */
class MediaButtons {
  constructor(handlers) {
    this.session = navigator.mediaSession;
    if (!this.session) return;
    for (const [action, handler] of Object.entries(handlers)) {
      try {
        this.session.setActionHandler(action, handler);
      } catch {
        /* A browser that does not have this action. */
      }
    }
  }

  show(track, section, artwork) {
    if (!this.session || !("MediaMetadata" in window)) return;
    const pictures = artwork ? [{ src: artwork }] : [];
    const chapters = track.sections.map((one) => ({ title: one.title, startTime: one.startMs / 1000, artwork: pictures }));
    this.session.metadata = new MediaMetadata({
      title: section.title,
      artist: section.exercise || track.title,
      album: track.title,
      artwork: pictures,
      chapterInfo: chapters,
    });
  }

  /** Say where the track is; `isPlaying` false makes a headset's one button send "play". */
  place(isPlaying, ms, durationMs, rate) {
    if (!this.session) return;
    this.session.playbackState = isPlaying ? "playing" : "paused";
    const position = Math.min(ms, durationMs) / 1000;
    this.session.setPositionState?.({ duration: durationMs / 1000, position, playbackRate: rate });
  }
}

/** What is remembered in this browser; nothing where it may not be. */
const memory = {
  get(name) {
    try {
      return JSON.parse(localStorage.getItem(`repcast ${name}`));
    } catch {
      return null;
    }
  },
  set(name, value) {
    try {
      if (value === null) localStorage.removeItem(`repcast ${name}`);
      else localStorage.setItem(`repcast ${name}`, JSON.stringify(value));
    } catch {
      /* A browser that keeps nothing. */
    }
  },
};
