/** What files say as groups of words: a table of Musubi's own, Solr synonyms, SKOS, EDICT, JMdict. */
package jp.musubi.intake.vocabularies;
