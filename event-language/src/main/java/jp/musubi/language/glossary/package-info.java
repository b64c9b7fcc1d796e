/** The glossary (用語集): the states of a group of it, and their way. */
package jp.musubi.language.glossary;
