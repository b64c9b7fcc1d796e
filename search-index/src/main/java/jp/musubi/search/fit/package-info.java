/** How the two sides of a pair fit besides their texts: what is missing, said and never a wall. */
package jp.musubi.search.fit;
