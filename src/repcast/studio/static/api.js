// What the studio asks the server for. Every fault is an Error with `problem` and `hint`.

const root = document.body.dataset.root;

export const data = JSON.parse(document.getElementById("studio-data").textContent);

/** A text of the interface, with what stands in braces put in. */
export const say = (name, values = {}) => (data.words[name] ?? name).replace(/\{(\w+)\}/g, (_, key) => values[key]);

export const address = (path) => `${root}${path}`;

async function answer(response) {
  if (response.ok) return response;
  let fault = { problem: response.statusText || say("refused", { status: response.status }), hint: "" };
  try {
    fault = await response.clone().json();
  } catch {
    // an answer that is no JSON has no more to say
  }
  throw Object.assign(new Error(fault.problem), fault);
}

async function reached(path, options) {
  let response;
  try {
    response = await fetch(address(path), options);
  } catch (fault) {
    if (fault.name === "AbortError") throw fault;
    throw Object.assign(new Error("offline"), { problem: say("offline"), hint: say("start_again") });
  }
  return answer(response);
}

export const get = async (path) => (await reached(path)).json();

export const post = async (path, body, signal) =>
  (await reached(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body), signal })).json();

export const sound = async (path, body) =>
  (await reached(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) })).blob();

export const put = async (path, file) =>
  (await reached(`${path}?name=${encodeURIComponent(file.name)}`, { method: "PUT", body: file })).json();

export const remove = async (path) => (await reached(path, { method: "DELETE" })).json();

export const clock = (ms) => {
  const seconds = Math.floor(ms / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  const padded = (number) => String(number).padStart(2, "0");
  return hours ? `${hours}:${padded(minutes)}:${padded(seconds % 60)}` : `${minutes}:${padded(seconds % 60)}`;
};

export const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};
