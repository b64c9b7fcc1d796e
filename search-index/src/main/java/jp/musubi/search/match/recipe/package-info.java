/**
 * What a score is made of, as data: the ingredients, the share of each, and the recipes that come with Musubi. A recipe
 * knows no text and no index; every other room of the matcher reads it.
 */
package jp.musubi.search.match.recipe;
