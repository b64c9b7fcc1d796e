/** The glossary taken in from a file and given out again, and the starter glossary that comes with Musubi. */
package jp.musubi.node.glossary;
