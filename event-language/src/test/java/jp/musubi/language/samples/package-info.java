/**
 * Samples for the tests of every module, published as this module's tests jar. A sample names the components it fills, so
 * that a record may gain one without an edit here.
 */
package jp.musubi.language.samples;
