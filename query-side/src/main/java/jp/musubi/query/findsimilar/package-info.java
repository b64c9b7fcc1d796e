/** Question: The seeds, or needs, whose texts are nearest to a text, as far as the viewer may see both. */
package jp.musubi.query.findsimilar;
