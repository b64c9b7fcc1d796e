/**
 * Question: for a sample of open needs, what they found when they were last matched beside what they would find now. Empty
 * unless a coordinator or auditor asks.
 */
package jp.musubi.query.matching.samplerematch;
