/**
 * Forms of seeds and needs, made from one list of fields each: the same list draws the form, the record's page, the
 * preview and the comparison of two revisions.
 */
package jp.musubi.app.kit.form;
