import assert from "node:assert/strict";
import { before, test } from "node:test";
import { WhatsAppAPI } from "whatsapp-api-js";
import { Image, Text } from "whatsapp-api-js/messages";
import { account, graph, phone, png, writes } from "./sandbox.js";

const customer = "351910007702";
let number;

// It has no setting for Graph's address; but it takes any fetch.
const elsewhere = (url, options) =>
  fetch(String(url).replace("https://graph.facebook.com", graph), options);

const api = (token) =>
  new WhatsAppAPI({
    token,
    appSecret: "sandbox",
    v: "v26.0",
    ponyfill: { fetch: elsewhere, subtle: crypto.subtle },
  });

before(async () => {
  number = (await account("whatsapp")).external_id;
  await writes("whatsapp", customer);
});

test("sends a text", async () => {
  const sent = await api("sandbox").sendMessage(number, `+${customer}`, new Text("Hello from JS"));
  assert.match(sent.messages[0].id, /^wamid\./);
  assert.ok((await phone("whatsapp", customer)).includes("Hello from JS"));
});

test("uploads a picture and sends it", async () => {
  const form = new FormData();
  form.append("file", new Blob([png], { type: "image/png" }), "pixel.png");
  const uploaded = await api("sandbox").uploadMedia(number, form);
  assert.ok(uploaded.id);
  const sent = await api("sandbox").sendMessage(
    number,
    `+${customer}`,
    new Image(uploaded.id, true, "a pixel"),
  );
  assert.match(sent.messages[0].id, /^wamid\./);
});

test("marks as read", async () => {
  const { external_id: written } = await writes("whatsapp", customer);
  assert.deepEqual(await api("sandbox").markAsRead(number, written), { success: true });
});

test("gets Meta's errors", async () => {
  const refused = await api("stolen").sendMessage(number, `+${customer}`, new Text("Hello?"));
  assert.equal(refused.error.code, 190);
});
