/** The glossary (用語集): the states of a group of it, and their way. */
@NullMarked
package jp.musubi.language.glossary;

import org.jspecify.annotations.NullMarked;
