// Package letter makes documents from a course. So far: FHIR R4, each
// instrument as a Questionnaire in each language, and results as a Bundle of
// answers (QuestionnaireResponse) and scores (Observation).
//
// It is pure: what it is made from comes in, the same input gives the same
// bytes, and dates, identifiers and the person are the caller's to give. No
// wording of a questionnaire goes out, only the numbers of its items. The
// programs of others that judge the documents are in testdata/fhir.
package letter
