/** Who has a record: the house it belongs to, the coordinator in charge of it, and its owner. */
@NullMarked
package jp.musubi.language.custody;

import org.jspecify.annotations.NullMarked;
