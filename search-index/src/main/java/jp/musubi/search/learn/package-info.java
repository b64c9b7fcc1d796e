/** Learning from decisions how much each ingredient of a score should count. A pure function of what it is given. */
package jp.musubi.search.learn;
