/** The index on disk: opening, writing, publishing views. */
package jp.musubi.search.index;
