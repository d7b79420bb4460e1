// The sandbox as a customer and an administrator use it.
const base = process.env.CASEMENT ?? "http://127.0.0.1:8080";

export const graph = `${base}/sandbox/graph`;

async function call(method, path, body) {
  const answer = await fetch(base + path, {
    method,
    headers: { authorization: "Bearer sandbox", "content-type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) {
    throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
  }
  return text === "" ? undefined : JSON.parse(text);
}

export const get = (path) => call("GET", path);

/** The demonstration company's account on a channel. */
export const account = (channel) => get(`/v1/accounts/casa-do-mar-${channel}`);

/** A customer writes, which opens the window. */
export const writes = (channel, customer) =>
  call("POST", `/sandbox/customers/${channel}/${customer}/messages`, { text: "Hello" });

/** The words that a customer's phone shows. */
export const phone = async (channel, customer) =>
  (await get(`/sandbox/customers/${channel}/${customer}/messages`)).data.map((one) => one.text);

export const png = Uint8Array.from(
  atob(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  ),
  (letter) => letter.charCodeAt(0),
);
