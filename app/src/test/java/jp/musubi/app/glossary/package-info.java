/** Files of the glossary, and what becomes of them. */
package jp.musubi.app.glossary;
