// Draws a session from left to right: its sections by kind, and what is said; zoomable.

import { clock, element, say } from "./api.js";

const TOP = 22, SECTIONS = 52, SPEECH_TOP = 84, SPEECH_HEIGHT = 30, LEFT = 8;
const MOST_PX = 30000; // browsers draw no wider canvas

export class Timeline {
  constructor(canvas, scroller, hover, colours) {
    Object.assign(this, { canvas, scroller, hover, colours, session: null, zoom: 1 });
    canvas.addEventListener("pointermove", (event) => this.#point(event));
    canvas.addEventListener("pointerleave", () => (hover.textContent = "\u00a0"));
    scroller.addEventListener("wheel", (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      this.zoomBy(event.deltaY < 0 ? 1.25 : 0.8);
    }, { passive: false });
    new ResizeObserver(() => this.draw()).observe(scroller);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.draw());
  }

  show(session) {
    this.session = session;
    this.draw();
  }

  zoomBy(factor) {
    const middle = (this.scroller.scrollLeft + this.scroller.clientWidth / 2) / this.canvas.clientWidth;
    this.zoom = Math.max(1, Math.min(this.zoom * factor, this.#mostZoom()));
    this.draw();
    this.scroller.scrollLeft = middle * this.canvas.clientWidth - this.scroller.clientWidth / 2;
  }

  zoomAll() {
    this.zoom = 1;
    this.draw();
  }

  #mostZoom() {
    const ratio = devicePixelRatio || 1;
    return MOST_PX / ratio / Math.max(1, this.scroller.clientWidth);
  }

  draw() {
    const { canvas, session } = this;
    const ratio = devicePixelRatio || 1;
    const width = Math.max(100, Math.floor(this.scroller.clientWidth * this.zoom)), height = 150;
    canvas.style.width = `${width}px`;
    canvas.width = Math.floor(width * ratio);
    canvas.height = height * ratio;
    const to = canvas.getContext("2d");
    to.scale(ratio, ratio);
    to.clearRect(0, 0, width, height);
    if (!session) return;
    const ink = getComputedStyle(canvas).color;
    const scale = (width - 2 * LEFT) / Math.max(1, session.duration_ms);
    this.scale = scale;
    to.font = "600 13px system-ui, sans-serif";
    for (const [kind, title, start, end] of session.sections) {
      const x = LEFT + start * scale, wide = Math.max(1, (end - start) * scale - 1);
      to.fillStyle = this.colours[kind];
      to.fillRect(x, TOP, wide, SECTIONS);
      const words = title.length * 7 + 8 < wide ? title : "";
      to.fillStyle = "#ffffff";
      to.fillText(words, x + 5, TOP + SECTIONS / 2 + 5);
    }
    to.fillStyle = this.colours.speech;
    for (const [start, end, , , said] of session.cues) {
      if (said) to.fillRect(LEFT + start * scale, SPEECH_TOP, Math.max(0.75, (end - start) * scale), SPEECH_HEIGHT);
    }
    to.font = "12px system-ui, sans-serif";
    to.fillStyle = ink;
    const step = [5, 10, 15, 30, 60, 120, 300, 600, 1200, 3600].find((seconds) => seconds * 1000 * scale >= 60) ?? 3600;
    for (let at = 0; at <= session.duration_ms; at += step * 1000) {
      const x = LEFT + at * scale;
      to.fillRect(x, 120, 1, 6);
      to.fillText(clock(at), Math.min(x + 3, width - 36), 138);
    }
  }

  #point(event) {
    if (!this.session) return;
    const at = (event.offsetX - LEFT) / this.scale;
    const section = this.session.sections.find(([, , start, end]) => start <= at && at < end);
    const cue = this.session.cues.findLast(([start]) => start <= at + 4 / this.scale);
    this.hover.textContent = section ? `${clock(at)}  ${section[1]}${cue ? ` · ${cue[3]}` : ""}` : "\u00a0";
  }
}

/** Return the names of the colours that the timeline of a session has. */
export function legend(session, colours) {
  const shown = session ? [...new Set(session.sections.map(([kind]) => kind)), "speech"] : [];
  return shown.flatMap((kind) => {
    const swatch = element("span", { className: "swatch" });
    swatch.style.background = colours[kind];
    return [element("span", {}, swatch, say(`kind_${kind}`)), " "];
  });
}
