/**
 * The JSON interface under {@code /api/v1}. Names are the English ones of the event language; errors are problems by
 * RFC 9457 that name the field. A body becomes typed fields first and is then read by the same reader as forms and files.
 */
package jp.musubi.app.kit.api;
