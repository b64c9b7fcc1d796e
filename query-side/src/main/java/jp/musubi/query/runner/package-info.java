/** Follows the log and keeps the index up with it. */
package jp.musubi.query.runner;
