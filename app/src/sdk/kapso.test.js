import assert from "node:assert/strict";
import { before, test } from "node:test";
import { WhatsAppClient, GraphApiError } from "@kapso/whatsapp-cloud-api";
import { account, graph, phone, png, writes } from "./sandbox.js";

const customer = "351910007701";
let number, waba;

const client = (accessToken) =>
  new WhatsAppClient({ accessToken, baseUrl: graph, graphVersion: "v26.0" });

before(async () => {
  const whatsapp = await account("whatsapp");
  number = whatsapp.external_id;
  waba = whatsapp.settings.waba_id;
  await writes("whatsapp", customer);
});

test("sends a text", async () => {
  const sent = await client("sandbox").messages.sendText({
    phoneNumberId: number,
    to: `+${customer}`,
    body: "Hello from Kapso",
  });
  assert.match(sent.messages[0].id, /^wamid\./);
  assert.ok((await phone("whatsapp", customer)).includes("Hello from Kapso"));
});

test("uploads a picture and sends it", async () => {
  const uploaded = await client("sandbox").media.upload({
    phoneNumberId: number,
    type: "image",
    file: new Blob([png], { type: "image/png" }),
    fileName: "pixel.png",
  });
  assert.ok(uploaded.id);
  const sent = await client("sandbox").messages.sendImage({
    phoneNumberId: number,
    to: `+${customer}`,
    image: { id: uploaded.id, caption: "a pixel" },
  });
  assert.match(sent.messages[0].id, /^wamid\./);
});

test("lists the templates", async () => {
  const page = await client("sandbox").templates.list({ businessAccountId: waba });
  assert.ok(page.data.some((template) => template.name === "continue_conversation"));
});

test("gets Meta's errors as its own type", async () => {
  const send = (token, to) =>
    client(token).messages.sendText({ phoneNumberId: number, to, body: "Hello?" });
  await assert.rejects(
    () => send("stolen", `+${customer}`),
    (error) => error instanceof GraphApiError && error.code === 190,
  );
  await assert.rejects(
    () => send("sandbox", "not a number"),
    (error) => error instanceof GraphApiError && error.httpStatus === 400,
  );
});
