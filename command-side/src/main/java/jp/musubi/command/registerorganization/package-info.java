/** Use case: registers an organization. */
package jp.musubi.command.registerorganization;
