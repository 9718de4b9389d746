// A model endpoint that does what the name of the model says: it answers, or it
// fails in one of the ways in which endpoints fail. It prints its address, and
// ends when its standard input does.
import { LLMock } from "@copilotkit/aimock";

const mock = new LLMock({ host: "127.0.0.1", port: 0, logLevel: "silent" });

// honest says the first passage that it is given, whole.
function honest(request) {
  const material = request.messages.at(-1).content;
  const text = material.match(/<passage id="p1" from="[^"]*">\n([^]*?)\n<\/passage>/)[1]
    .replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  const quote = text.split(" ").slice(0, 5).join(" ");
  return { content: JSON.stringify({ claims: [{ passage: "p1", quote, text }] }) };
}

const say = (model, response, options) => mock.on({ model }, response, options);
say("honest", honest);
say("slow", honest, { streamingProfile: { ttft: 300, tps: 100 } });
say("stuck", honest, { streamingProfile: { ttft: 30_000 } });
say("cut", honest, { latency: 20, truncateAfterChunks: 3 });
say("hurried", honest, { latency: 50, disconnectAfterMs: 120 });
say("gone", honest, { chaos: { disconnectRate: 1 } });
say("failing", honest, { chaos: { dropRate: 1 } });
say("limited", honest, { chaos: { rateLimitRate: 1 } });
say("malformed", honest, { chaos: { malformedRate: 1 } });
say("long", (r) => ({ ...honest(r), finishReason: "length" }));
say("filtered", (r) => ({ ...honest(r), finishReason: "content_filter" }));
say("prose", { content: "Rest in bed and you will be well." });
say("lying", (r) => {
  const draft = JSON.parse(honest(r).content);
  draft.claims[0].text = "You have no serious disease.";
  return { content: JSON.stringify(draft) };
});

let asked = 0;
say("busy-once", (r) => (++asked % 2 ? { error: { message: "later", type: "rate_limit" }, status: 429, retryAfter: 1 } : honest(r)));

// The vectors are those of aimock, the last text first.
mock.mount("/reversed", {
  async handleRequest(request, response) {
    let body = "";
    for await (const part of request) body += part;
    const reply = await fetch(`${mock.url}/v1/embeddings`, { method: "POST", headers: { "Content-Type": "application/json" }, body });
    const vectors = await reply.json();
    vectors.data.reverse();
    response.writeHead(200, { "Content-Type": "application/json" });
    response.end(JSON.stringify(vectors));
    return true;
  },
});
for (const [model, chaos] of Object.entries({ failing: { dropRate: 1 }, limited: { rateLimitRate: 1 }, malformed: { malformedRate: 1 }, gone: { disconnectRate: 1 } })) {
  mock.on({ model, endpoint: "embedding" }, { embedding: [1, 2, 3] }, { chaos });
}

console.log(await mock.start());
process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
