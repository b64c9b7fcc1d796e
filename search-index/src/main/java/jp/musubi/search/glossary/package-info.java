/** The glossary (用語集) in force at a log position: it expands queries, never the index. */
package jp.musubi.search.glossary;
