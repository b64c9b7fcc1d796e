/** Following the log, event by event, without ever skipping one. */
package jp.musubi.automation.follow;
