// fhirpath.js 5.2.2 works every score out again from the answers, by the
// expressions and weights of the Questionnaire, and must agree with ours.
import assert from 'node:assert/strict'
import test from 'node:test'
import fhirpath from 'fhirpath'
import r4 from 'fhirpath/fhir-context/r4'
import { document, questionnaires, responses } from './documents.mjs'

const calculated = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression'
const byURL = new Map(questionnaires.map(({ doc }) => [`${doc.url}|${doc.version}`, doc]))
const compiled = new Map()

function evaluate(expression, qr, q) {
  if (!compiled.has(expression)) compiled.set(expression, fhirpath.compile(expression, r4))
  return compiled.get(expression)(qr, { resource: qr, questionnaire: q })
}

const valueOf = (answer) => Object.values(answer)[0]

// differences compares each score; the peer sees only the answers and what it
// has worked out itself. A score of a value set that was not chosen is passed by.
function differences(qr, q) {
  const found = []
  const answered = new Map((qr.item ?? []).map((i) => [i.linkId, valueOf(i.answer[0])]))
  const scores = q.item.filter((i) => i.readOnly)
  const mine = { ...qr, item: (qr.item ?? []).filter((i) => !scores.some((s) => s.linkId === i.linkId)) }
  for (const s of scores) {
    const ours = answered.get(s.linkId)
    if (s.linkId.includes('.') && ours === undefined && answered.has('profile')) continue
    const theirs = evaluate(s.extension.find((e) => e.url === calculated).valueExpression.expression, mine, q)
    if (theirs.length > 1) found.push(`${s.linkId}: ${theirs.length} values`)
    const value = theirs.length ? (s.type === 'string' ? String(theirs[0]) : Number(theirs[0])) : undefined
    const key = { integer: 'valueInteger', decimal: 'valueDecimal', string: 'valueString' }[s.type]
    if (value !== undefined) mine.item.push({ linkId: s.linkId, answer: [{ [key]: value }] })
    const agree = value === ours || (typeof value === 'number' && typeof ours === 'number' && Math.abs(value - ours) <= 5.000001e-7)
    if (!agree) found.push(`${q.id} ${s.linkId}: ours ${ours}, theirs ${value}`)
    if (s.type === 'integer' && value !== undefined && !Number.isInteger(value)) found.push(`${s.linkId}: ${value} is not whole`)
  }
  return found
}

test('every score of every response comes out the same', () => {
  let scores = 0
  for (const qr of responses) {
    const q = byURL.get(qr.questionnaire)
    assert.ok(q, `no questionnaire ${qr.questionnaire}`)
    assert.deepEqual(differences(qr, q), [], JSON.stringify(qr.item?.map((i) => [i.linkId, valueOf(i.answer[0])])))
    scores += q.item.filter((i) => i.readOnly).length
  }
  console.log(`${responses.length} responses, ${scores} scores compared`)
})

test('every questionnaire in every language has the expressions and weights of the English one', () => {
  for (const { doc } of questionnaires) {
    const english = document(`questionnaire/${doc.id.replace(/-..$/, '')}.en.json`)
    const bare = (q) => q.item.map((i) => [i.linkId, i.type, i.extension, i.answerOption?.map((o) => [o.valueCoding.code, o.extension])])
    assert.deepEqual(bare(doc), bare(english), doc.id)
  }
})

// The responses of one instrument.
const of = (id) => {
  const q = document(`questionnaire/${id}.en.json`)
  return { q, rs: responses.filter((r) => r.questionnaire === `${q.url}|${q.version}`) }
}
const caught = (q, rs) => rs.some((r) => differences(r, q).length > 0)

// Each score and each weight of each instrument, changed by one, must be seen.
for (const { doc } of questionnaires.filter(({ doc }) => doc.language === 'en')) {
  test(`planted: every score and weight of ${doc.id}`, () => {
    const { q, rs } = of(doc.id.replace(/-..$/, ''))
    const scores = q.item.filter((i) => i.readOnly)
    let planted = 0
    for (const s of scores) {
      const given = rs.find((r) => r.item?.some((i) => i.linkId === s.linkId))
      const more = structuredClone(given)
      const answer = more.item.find((i) => i.linkId === s.linkId).answer[0]
      for (const k of Object.keys(answer)) answer[k] += typeof answer[k] === 'number' ? 1 : '1'
      assert.ok(caught(q, [more]), `${s.linkId} is one more`)
      const without = structuredClone(given)
      without.item = without.item.filter((i) => i.linkId !== s.linkId && (i.linkId !== 'profile' || !s.linkId.includes('.')))
      assert.ok(caught(q, [without]), `${s.linkId} is left out though it can be given`)
      planted += 2
    }
    const expression = (s) => s.extension[0].valueExpression.expression
    for (const item of q.item.filter((i) => i.answerOption?.some((o) => o.extension))) {
      // what is worked out from its weight itself; item 2 of SF-36 is in no score
      const weighs = scores.filter((s) => expression(s).includes('weight()') && expression(s).includes(`'${item.linkId}'`))
      const near = { ...q, item: q.item.filter((i) => !i.readOnly || weighs.includes(i)) }
      for (const o of item.answerOption) {
        const having = rs.filter((r) => r.item?.some((i) => i.linkId === item.linkId && i.answer[0].valueCoding.code === o.valueCoding.code))
        assert.notEqual(having.length, 0, `item ${item.linkId} is never answered ${o.valueCoding.code}`)
        o.extension[0].valueDecimal += 1
        assert.equal(caught(near, having), weighs.length > 0, `item ${item.linkId}: ${o.valueCoding.code} weighs one more`)
        o.extension[0].valueDecimal -= 1
        planted += weighs.length > 0 ? 1 : 0
      }
    }
    console.log(`${doc.id}: ${planted} faults planted and seen`)
  })
}

for (const [id, from, to] of [
  ['odi', '>= 9', '>= 8'], ['ases8', '>= 6', '>= 5'], ['gse', '>= 7', '>= 8'], ['rmdq23', '>= 17', '>= 18'],
  ['eq5d5l', '- 0.618 *', '- 0.619 *'], ['eq5d3l', '- 0.114 *', '- 0.113 *'], ['sf12v1', '56.57706', '56.57707'], ['sf36v1', '0.42402', '0.42403'],
  ['sf36v1', "= '3', 64", "= '3', 65"], ['neupsig', ' or ', ' and '], ['eq5d5l', 'round(3)', 'round(2)'],
]) {
  test(`planted: ${id} with ${to} for ${from}`, () => {
    const { q, rs } = of(id)
    const text = JSON.stringify(q)
    assert.ok(text.includes(from), `${id} has no ${from}`)
    assert.ok(caught(JSON.parse(text.replaceAll(from, to)), rs))
  })
}
