/** Question: Which of some groups of the glossary there are, or have been. */
package jp.musubi.query.findknownterms;
