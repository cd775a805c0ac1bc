// Keeps the studio's own files, the players that were opened and their tracks, so that they work with the server gone.

const CACHE = "repcast-1";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const kept = /\/(play|static|tracks|covers)\//.test(new URL(request.url).pathname);
  if (request.method !== "GET" || !kept || request.headers.has("range")) return;
  event.respondWith(fresh(request));
});

async function fresh(request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok && response.status === 200) await cache.put(request, response.clone());
    return response;
  } catch (fault) {
    const held = await cache.match(request);
    if (held) return held;
    throw fault;
  }
}
