/** Question: Reads the whole glossary in force. Members only. */
package jp.musubi.query.readglossary;
