// The official client of the Model Context Protocol speaks with the program,
// over pipes and over HTTP. RYGGRAD names the program, bin/ryggrad unless said.
import assert from 'node:assert/strict'
import { spawn, execFileSync } from 'node:child_process'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'

const here = path.dirname(fileURLToPath(import.meta.url))
const program = path.resolve(process.env.RYGGRAD ?? path.join(here, '../../bin/ryggrad'))

const form = { instrument: 'sbst', items: { 1: 1, 2: 0, 3: 1, 4: 0, 5: 0, 6: 1, 7: 0, 8: 0, 9: 4 } }
const kase = { country: 'dk', audience: 'patient', lang: 'da', answers: { 'saddle-numb': 'yes' } }
const question = { question: 'hjælper et korset?', country: 'dk', audience: 'patient' }

// printed is what the command line prints for an object.
const printed = (command, object) => JSON.parse(execFileSync(program, [command], { input: JSON.stringify(object) + '\n' }))

// The same talk over both ways.
function talks(connect) {
  let client
  before(async () => {
    client = new Client({ name: 'peer', version: '1' })
    await client.connect(await connect())
  })
  after(() => client.close())

  test('the tools only read, and say what they take and give', async () => {
    const { tools } = await client.listTools()
    assert.deepEqual(tools.map((t) => t.name).sort(), ['ask', 'assess', 'score_instrument', 'search_guideline'])
    for (const t of tools) {
      assert.equal(t.annotations.readOnlyHint, true)
      assert.equal(t.inputSchema.additionalProperties, false)
      assert.equal(t.outputSchema.type, 'object')
    }
    assert.match(client.getInstructions(), /not a diagnosis/)
  })

  // The client holds each result against the schema that the tool gave.
  for (const [tool, command, object] of [['score_instrument', 'score', form], ['assess', 'assess', kase], ['ask', 'ask', question]]) {
    test(`${tool} answers as the command line`, async () => {
      const r = await client.callTool({ name: tool, arguments: object })
      assert.ok(!r.isError)
      assert.deepEqual(r.structuredContent, printed(command, object))
      assert.deepEqual(JSON.parse(r.content[0].text), r.structuredContent)
    })
  }

  test('a sign of danger comes first, whatever else is asked', async () => {
    const r = await client.callTool({ name: 'ask', arguments: { ...question, question: 'jeg kan ikke tisse, hjælper et korset?' } })
    assert.equal(r.structuredContent.urgency, 'emergency')
    assert.match(r.structuredContent.text, /112/)
  })

  test('an unknown field is named', async () => {
    for (const [name, object] of [['score_instrument', form], ['assess', kase], ['ask', question], ['search_guideline', { query: 'x' }]]) {
      const r = await client.callTool({ name, arguments: { ...object, extra: 1 } })
      assert.equal(r.isError, true)
      assert.equal(JSON.parse(r.content[0].text).error.field, 'extra')
    }
  })

  test('a statement that was found can be read in three languages', async () => {
    const r = await client.callTool({ name: 'search_guideline', arguments: { query: 'corset', lang: 'en', limit: 2 } })
    const [hit] = r.structuredContent.hits
    const { contents } = await client.readResource({ uri: `ryggrad://statement/${hit.statement}` })
    const st = JSON.parse(contents[0].text)
    assert.equal(st.text.en, hit.text)
    assert.ok(st.text.da && st.text.nb && st.citations.length > 0)
    const { resources } = await client.listResources()
    assert.ok(resources.length > 400 && resources.some((x) => x.uri === contents[0].uri))
    const { resourceTemplates } = await client.listResourceTemplates()
    assert.equal(resourceTemplates[0].uriTemplate, 'ryggrad://statement/{id}')
    await assert.rejects(client.readResource({ uri: 'ryggrad://statement/nobody' }), /not found/i)
  })

  test('many calls at once have each its own answer', async () => {
    const answers = await Promise.all([...Array(20).keys()].map((i) => client.callTool({ name: 'score_instrument', arguments: { id: i, instrument: 'nrs', items: { 1: i % 11 } } })))
    answers.forEach((r, i) => {
      assert.equal(r.structuredContent.id, i)
      assert.equal(r.structuredContent.scores.total, i % 11)
    })
  })
}

describe('over pipes', () => talks(async () => new StdioClientTransport({ command: program, args: ['mcp'], stderr: 'inherit' })))

describe('over HTTP', () => {
  let server
  after(() => server?.kill())
  talks(async () => {
    server = spawn(program, ['serve', '--addr', '127.0.0.1:0', '--rate', '0'], { stdio: ['ignore', 'pipe', 'ignore'] })
    const [url] = await new Promise((resolve, reject) => {
      server.once('error', reject)
      server.once('exit', () => reject(new Error('the server has gone')))
      server.stdout.once('data', (b) => resolve(String(b).split('\n')))
    })
    return new StreamableHTTPClientTransport(new URL('/mcp', url))
  })
})
