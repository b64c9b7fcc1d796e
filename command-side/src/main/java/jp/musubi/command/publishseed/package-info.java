/** Use case: offers a seed. */
package jp.musubi.command.publishseed;
