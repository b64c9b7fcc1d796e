/** 閲覧: who read the limited part of a record, on which day. Contents are never in it. */
@NullMarked
package jp.musubi.language.reading;

import org.jspecify.annotations.NullMarked;
