/** Use case: ends a seed whose last day has passed. */
package jp.musubi.command.expireseed;
