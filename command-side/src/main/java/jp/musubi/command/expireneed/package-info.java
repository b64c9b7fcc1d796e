/** Use case: ends a need whose last day has passed. */
package jp.musubi.command.expireneed;
