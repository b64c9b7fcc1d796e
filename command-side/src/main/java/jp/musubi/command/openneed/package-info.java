/** Use case: opens a need for matching. */
package jp.musubi.command.openneed;
