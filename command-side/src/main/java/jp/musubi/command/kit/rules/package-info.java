/**
 * What a record's content must fulfil, as pure functions: content in, violations out, with the JSON names of the fields.
 * Limits are set here and nowhere else, so that everything accepted can be indexed.
 */
@NullMarked
package jp.musubi.command.kit.rules;

import org.jspecify.annotations.NullMarked;
