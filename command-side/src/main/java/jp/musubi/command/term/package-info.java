/** A group of the glossary as decisions know it, and who may change the glossary. */
package jp.musubi.command.term;
