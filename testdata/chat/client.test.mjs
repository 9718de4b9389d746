// Asks the server at RYGGRAD with OpenAI's own client for JavaScript.
import assert from "node:assert/strict";
import { test } from "node:test";
import OpenAI from "openai";

const client = new OpenAI({ baseURL: process.env.RYGGRAD + "/v1", apiKey: "none", maxRetries: 0 });
const request = {
  model: "ryggrad-no-clinician",
  messages: [{ role: "user", content: "hjelper korsett mot korsryggsmerter?" }],
};

test("the whole answer has its citations, by the letters of JavaScript", async () => {
  const r = await client.chat.completions.create(request);
  const m = r.choices[0].message;
  assert.ok(m.annotations.length > 0);
  for (const { type, url_citation: c } of m.annotations) {
    assert.equal(type, "url_citation");
    assert.match(m.content.slice(c.start_index, c.end_index), /\[\d+\]$/);
    assert.ok(r.citations.includes(c.url));
  }
  assert.match(m.content, /Kilder:\n\[1\] /);
  assert.equal(r.search_results.length, r.citations.length);
});

test("the streamed answer is the same", async () => {
  const whole = await client.chat.completions.create(request);
  let text = "";
  const notes = [];
  let usage;
  for await (const c of await client.chat.completions.create({ ...request, stream: true, stream_options: { include_usage: true } })) {
    text += c.choices[0]?.delta.content ?? "";
    notes.push(...(c.choices[0]?.delta.annotations ?? []));
    usage = c.usage ?? usage;
  }
  assert.equal(text, whole.choices[0].message.content);
  assert.deepEqual(notes, whole.choices[0].message.annotations);
  assert.deepEqual(usage, whole.usage);
});
