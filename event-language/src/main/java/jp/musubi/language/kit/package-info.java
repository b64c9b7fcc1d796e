/**
 * What the subjects of the language are built with: the table of the way that a process goes, and that of the fields of a
 * record, which stands as annotations beside the components of its content.
 */
@NullMarked
package jp.musubi.language.kit;

import org.jspecify.annotations.NullMarked;
