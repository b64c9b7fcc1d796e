/** How good a ranking is, and whether a difference may be chance: the same for judged collections and for decisions. */
package jp.musubi.search.measure;
