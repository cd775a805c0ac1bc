// Keeps the studio's own files, the players that were opened and their tracks, so that they work with the server gone.

const CACHE = "repcast-1";
const ANY = { ignoreVary: true }; // the player that was opened, in the language that it had
const MOST = { tracks: 6, play: 40, covers: 40 }; // the newest; tracks are large

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

const kindOf = (url) => new URL(url).pathname.match(/\/(play|static|tracks|covers)\//)?.[1];

// A player that was opened before this ran says what it needs.
self.addEventListener("message", (event) => {
  event.waitUntil(Promise.all(event.data.keep.filter(kindOf).map(take)));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !kindOf(request.url) || request.headers.has("range")) return;
  event.respondWith(fresh(event));
});

async function take(url) {
  const cache = await caches.open(CACHE);
  if (!(await cache.match(url, ANY))) await keep(cache, url, await fetch(url));
}

async function fresh(event) {
  const { request } = event;
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    // A studio that was started again knows no track of before.
    if (response.status === 404) return (await cache.match(request, ANY)) ?? response;
    event.waitUntil(keep(cache, request, response.clone()));
    return response;
  } catch (fault) {
    const held = await cache.match(request, ANY);
    if (held) return held;
    throw fault;
  }
}

async function keep(cache, request, response) {
  if (response.status !== 200) return;
  try {
    await cache.put(request, response);
    const kind = kindOf(response.url);
    const known = (await cache.keys()).filter((one) => kindOf(one.url) === kind);
    await Promise.all(known.slice(0, -MOST[kind] || 0).map((one) => cache.delete(one)));
  } catch {
    // a browser without room keeps nothing, and plays as long as the studio answers
  }
}
