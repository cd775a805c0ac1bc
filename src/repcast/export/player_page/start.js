"use strict";

/* Starts the player: reads the data, and connects buttons, keys and the media session to it. */

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

/** Where keys mean what they mean elsewhere: in what is typed, chosen or read. */
const OWN_KEYS = "button, a, input, select, textarea, summary";

function connectButtons(player) {
  for (const button of document.querySelectorAll("[data-action]")) {
    button.addEventListener("click", (event) => {
      player.act(button.dataset.action);
      if (event.detail && button.closest(".page")) button.blur(); // a key that follows a tap is for the player
    });
  }
  byId("begin").addEventListener("click", () => player.begin(0));
  byId("go-on").addEventListener("click", () => player.goOn());
  byId("again").addEventListener("click", () => player.restart());
  byId("resume").addEventListener("click", () => player.begin());
  byId("section-list").addEventListener("click", () => byId("sections").close());
}

function connectKeys(player) {
  const isOn = byId("use-keys");
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.body.dataset.view !== "page") return;
    const key = event.key === "Enter" ? "\n" : event.key.toLowerCase();
    const line = key.length === 1 && KEYS.find((one) => one.keys.includes(key));
    const open = document.querySelector("dialog[open]");
    if (!line || !isOn.checked || (open && open.id !== line.action)) return;
    if ((key === " " || key === "\n") && event.target.closest(OWN_KEYS)) return;
    if (line.needsPlanner && !player.data.commands) return;
    event.preventDefault();
    if (event.repeat && !["slower", "faster"].includes(line.action)) return;
    player.act(line.action, line.action === "more_rest" ? (Number(key) || 10) * 10 : 0);
  });
}

function connectBar(player) {
  const bar = byId("bar");
  bar.addEventListener("click", (event) => {
    const box = bar.getBoundingClientRect();
    const ms = ((event.clientX - box.left) / box.width) * player.track.durationMs;
    player.goTo(player.track.sectionAt(ms).index);
  });
  bar.addEventListener("keydown", (event) => {
    const here = player.heading().index;
    const last = player.track.sections.length - 1;
    const to = { ArrowRight: here + 1, ArrowUp: here + 1, ArrowLeft: here - 1, ArrowDown: here - 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    player.goTo(to);
  });
}

function connectMedia(player) {
  const onOne = () => (player.isWaiting() ? player.goOnFrom(player.track.sectionAt(player.ms)) : player.toggle());
  player.buttons = new MediaButtons({
    play: () => (player.isWaiting() || !player.isPlaying) && onOne(),
    pause: () => (player.isWaiting() || player.isPlaying) && onOne(),
    stop: () => player.pause(),
    nexttrack: () => player.next(),
    previoustrack: () => player.back(),
    seekto: (details) => player.seek(details.seekTime * 1000),
    seekforward: (details) => player.seek(player.ms + (details.seekOffset || 10) * 1000),
    seekbackward: (details) => player.seek(player.ms - (details.seekOffset || 10) * 1000),
  });
}

function fillHelp(player) {
  const { words, commands } = player.data;
  const lines = KEYS.filter((one) => !one.needsPlanner || commands);
  byId("keys").replaceChildren(
    ...lines.flatMap((one) => [made("dt", "", [made("kbd", one.label)]), made("dd", words[`key_${one.action}`])]),
  );
  byId("lock-note").textContent = words[player.lock.isAble ? "has_lock" : "no_lock"];
  byId("use-keys").checked = memory.get("keys") ?? true;
  byId("use-counts").checked = memory.get("counts") ?? false;
  byId("use-keys").addEventListener("change", (event) => memory.set("keys", event.target.checked));
  byId("use-counts").addEventListener("change", (event) => memory.set("counts", event.target.checked));
}

function start() {
  byId("fallback").hidden = true;
  const theme = memory.get("theme");
  if (theme) document.documentElement.dataset.theme = theme;
  const data = JSON.parse(byId("player-data").textContent);
  const player = new Player(data);
  connectMedia(player);
  connectButtons(player);
  connectKeys(player);
  connectBar(player);
  fillHelp(player);
  player.screen.show("full-screen", document.fullscreenEnabled);
  player.screen.drawStart(player.track, player.remembered());
  player.screen.turnTo("start");
  window.addEventListener("pagehide", () => {
    if (!player.isDrawing) return;
    player.remember();
    player.history.send("");
  });
  if (data.links.worker && window.isSecureContext) keepForLater(data).catch(() => {});
}

/** Have the page, its files and its track kept, so that it can be loaded again with the server gone. */
async function keepForLater({ links, audio }) {
  if (!navigator.serviceWorker) return;
  navigator.serviceWorker.register(links.worker).catch(() => {});
  const { active } = await navigator.serviceWorker.ready;
  const files = [...document.querySelectorAll("link[href], script[src]")].map((one) => one.href || one.src);
  const others = [audio, links.artwork].filter(Boolean).map((one) => new URL(one, document.baseURI).href);
  active.postMessage({ keep: [location.href, ...files, ...others] });
}

start();
