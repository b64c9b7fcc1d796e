/** Erasure, finished: whenever the log says that somebody or something is erased, the key is destroyed. */
package jp.musubi.automation.erasure;
