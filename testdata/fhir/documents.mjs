// The documents that app/letter wrote for the programs of others, in the folder
// that FHIR_DOCUMENTS names (else .cache/fhir of the project).
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const here = path.dirname(fileURLToPath(import.meta.url))
const folder = path.resolve(process.env.FHIR_DOCUMENTS ?? path.join(here, '../../.cache/fhir'))

const read = (file) => JSON.parse(readFileSync(file, 'utf8'))

function all(part) {
  const dir = path.join(folder, part)
  return readdirSync(dir).sort().map((name) => ({ name: `${part}/${name}`, doc: read(path.join(dir, name)) }))
}

export const questionnaires = all('questionnaire')
export const bundles = all('bundle')
export const golden = readdirSync(path.join(here, 'golden')).sort().map((name) => ({ name: `golden/${name}`, doc: read(path.join(here, 'golden', name)) }))
export const responses = readFileSync(path.join(folder, 'responses.jsonl'), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line))

export const document = (name) => {
  const found = [...questionnaires, ...bundles, ...golden].find((d) => d.name === name)
  if (!found) throw new Error(`no document ${name}; write them with: go test ./app/letter -run ProgramsOfOthers -peers=$PWD/.cache/fhir`)
  return structuredClone(found.doc)
}

// resources are those of a bundle, each by itself, or the document itself.
export const resources = (doc) => (doc.resourceType === 'Bundle' ? doc.entry.map((e) => e.resource) : [doc])
