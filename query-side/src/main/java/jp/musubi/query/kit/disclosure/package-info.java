/**
 * What of a record each viewer is shown. Whether a viewer may know of a record at all is the index's filter; here
 * the limited parts are taken out for those who are not insiders.
 *
 * <p>The past is for insiders: as of an earlier position everybody sees only what names them or their role as
 * coordinator or auditor, also of what was public then, so that what was withdrawn stays withdrawn.
 */
package jp.musubi.query.kit.disclosure;
