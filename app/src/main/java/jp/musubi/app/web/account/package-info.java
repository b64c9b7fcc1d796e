/** Signing in, and one's own password. */
package jp.musubi.app.web.account;
