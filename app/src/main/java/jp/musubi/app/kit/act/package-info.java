/**
 * Acts of a subject, each said once: what it is called, what is said with it, which command it is, and to whom it is
 * offered when. The HTTP interface, its description, the pages' forms and buttons, and the worklist's choices are made from
 * these rows.
 */
package jp.musubi.app.kit.act;
