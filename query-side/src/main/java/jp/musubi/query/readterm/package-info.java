/** Question: Reads a group of the glossary; empty when it does not exist for this viewer. */
package jp.musubi.query.readterm;
