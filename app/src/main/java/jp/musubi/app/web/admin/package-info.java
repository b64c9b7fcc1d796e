/** Organizations, persons, accounts and roles. */
package jp.musubi.app.web.admin;
