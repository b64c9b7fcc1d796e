/** The glossary from files: what they say as groups of words, and the starter glossary that comes with Musubi. */
package jp.musubi.app.glossary;
