import assert from "node:assert/strict";
import { before, test } from "node:test";
import messenger from "messaging-api-messenger";
import { account, graph, phone, png, writes } from "./sandbox.js";

const customer = "7703";
const { MessengerClient } = messenger;

const client = (accessToken) =>
  new MessengerClient({ accessToken, origin: graph, version: "26.0" });

before(() => writes("messenger", customer));

test("sends a text", async () => {
  const sent = await client("sandbox").sendText(customer, "Hello from Bottender");
  assert.equal(sent.recipientId, customer);
  assert.ok(sent.messageId);
  assert.ok((await phone("messenger", customer)).includes("Hello from Bottender"));
});

test("sends buttons and quick replies", async () => {
  const buttons = await client("sandbox").sendButtonTemplate(customer, "Which?", [
    { type: "postback", title: "Sea", payload: "sea" },
  ]);
  assert.ok(buttons.messageId);
  const replies = await client("sandbox").sendText(customer, "Which?", {
    quickReplies: [{ contentType: "text", title: "Sea", payload: "sea" }],
  });
  assert.ok(replies.messageId);
});

test("uploads a picture and sends it", async () => {
  const uploaded = await client("sandbox").uploadAttachment("image", Buffer.from(png), {
    filename: "pixel.png",
    isReusable: true,
  });
  assert.ok(uploaded.attachmentId);
  const sent = await client("sandbox").sendImage(customer, { attachmentId: uploaded.attachmentId });
  assert.ok(sent.messageId);
});

test("shows typing and marks as seen", async () => {
  assert.equal((await client("sandbox").typingOn(customer)).recipientId, customer);
  assert.equal((await client("sandbox").markSeen(customer)).recipientId, customer);
});

test("gets Meta's errors", async () => {
  const page = await account("messenger");
  assert.ok(page.external_id);
  await assert.rejects(
    () => client("stolen").sendText(customer, "Hello?"),
    (error) => error.response.data.error.code === 190,
  );
  await assert.rejects(
    () => client("sandbox").sendText("no-such-person", "Hello?"),
    (error) => error.response.data.error.code === 100,
  );
});
